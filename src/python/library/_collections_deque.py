"""A list whose both ends are near."""

from reprlib import recursive_repr as _recursive_repr

# `class[args]` is a types.GenericAlias.
_of = classmethod(type(list[int]))


class deque:
    """A list whose both ends are near: what was taken from its left end leaves room that is given back later."""

    __class_getitem__ = _of

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None and not isinstance(maxlen, int):
            raise TypeError("an integer is required")
        if maxlen is not None and maxlen < 0:
            raise ValueError("maxlen must be non-negative")
        self._maxlen = maxlen
        self._items = []
        self._first = 0  # the items before it are room
        self._changes = 0
        self.extend(iterable)

    @property
    def maxlen(self):
        return self._maxlen

    def _settle(self):
        """Gives the room back and notes a change."""
        self._changes += 1
        if self._first:
            del self._items[: self._first]
            self._first = 0
        return self._items

    def append(self, item, /):
        self._changes += 1
        self._items.append(item)
        if self._maxlen is not None and len(self) > self._maxlen:
            self.popleft()

    def appendleft(self, item, /):
        self._changes += 1
        if self._maxlen is not None and len(self) >= self._maxlen:
            if self._maxlen == 0:
                return
            self._items.pop()
        if self._first == 0:
            self._first = len(self._items) + 8
            self._items[:0] = [None] * self._first
        self._first -= 1
        self._items[self._first] = item

    def extend(self, iterable, /):
        for item in list(iterable) if iterable is self else iterable:
            self.append(item)

    def extendleft(self, iterable, /):
        for item in list(iterable) if iterable is self else iterable:
            self.appendleft(item)

    def pop(self):
        if not self:
            raise IndexError("pop from an empty deque")
        self._changes += 1
        return self._items.pop()

    def popleft(self):
        if not self:
            raise IndexError("pop from an empty deque")
        self._changes += 1
        item = self._items[self._first]
        self._items[self._first] = None
        self._first += 1
        if self._first * 2 > len(self._items):
            self._settle()
        return item

    def clear(self):
        self._settle().clear()

    def copy(self):
        return self.__class__(self, self._maxlen)

    __copy__ = copy

    def count(self, value, /):
        return list(self).count(value)

    def index(self, value, start=0, stop=None, /):
        items = list(self)
        for place in range(*slice(start, stop).indices(len(items))):
            if items[place] is value or items[place] == value:
                return place
        raise ValueError(f"{value!r} is not in deque")

    def insert(self, index, value, /):
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        self._settle().insert(index, value)

    def remove(self, value, /):
        items = self._settle()
        if value not in items:
            raise ValueError(f"{value!r} is not in deque")
        items.remove(value)

    def reverse(self):
        self._settle().reverse()

    def rotate(self, n=1, /):
        items = self._settle()
        if items:
            middle = -n % len(items)
            items[:] = items[middle:] + items[:middle]

    def __len__(self):
        return len(self._items) - self._first

    def __iter__(self):
        return self._walk(range(self._first, len(self._items)))

    def __reversed__(self):
        return self._walk(reversed(range(self._first, len(self._items))))

    def _walk(self, places):
        changes = self._changes
        for place in places:
            if changes != self._changes:
                raise RuntimeError("deque mutated during iteration")
            yield self._items[place]

    def _place(self, index):
        if not isinstance(index, int):
            raise TypeError(f"sequence index must be integer, not '{type(index).__name__}'")
        place = index + len(self) if index < 0 else index
        if not 0 <= place < len(self):
            raise IndexError("deque index out of range")
        return self._first + place

    def __getitem__(self, index):
        return self._items[self._place(index)]

    def __setitem__(self, index, value):
        self._items[self._place(index)] = value

    def __delitem__(self, index):
        place = self._place(index) - self._first
        del self._settle()[place]

    def __contains__(self, value):
        return value in list(self)

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, deque) else NotImplemented

    def __lt__(self, other):
        return list(self) < list(other) if isinstance(other, deque) else NotImplemented

    __hash__ = None

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        return self.__class__([*self, *other], self._maxlen)

    def __iadd__(self, iterable):
        self.extend(iterable)
        return self

    def __mul__(self, times):
        return self.__class__(list(self) * times, self._maxlen)

    @_recursive_repr("[...]")
    def __repr__(self):
        limit = "" if self._maxlen is None else f", maxlen={self._maxlen}"
        return f"{type(self).__name__}({list(self)!r}{limit})"


deque.__module__ = "collections"
