"""Containers beside list, dict, set and tuple."""

from _namedtuple import namedtuple
from reprlib import recursive_repr as _recursive_repr


@classmethod
def _of(cls, args):
    """`class[args]`, which is a types.GenericAlias."""
    return type(list[int])(cls, args)


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


class defaultdict(dict):
    __class_getitem__ = _of

    def __init__(self, default_factory=None, /, *args, **keywords):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        super().__init__(*args, **keywords)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other):
        return type(self)(self.default_factory, {**self, **other}) if isinstance(other, dict) else NotImplemented

    @_recursive_repr("defaultdict(...)")
    def __repr__(self):
        return f"{type(self).__name__}({self.default_factory!r}, {dict.__repr__(self)})"


class OrderedDict(dict):
    __class_getitem__ = _of

    def move_to_end(self, key, last=True):
        value = self[key]
        del self[key]
        if last:
            self[key] = value
        else:
            rest = list(self.items())
            self.clear()
            self[key] = value
            self.update(rest)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self) if last else iter(self))
        return key, self.pop(key)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        return cls((key, value) for key in iterable)

    def __eq__(self, other):
        return dict.__eq__(self, other) and (not isinstance(other, OrderedDict) or list(self) == list(other))

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    @_recursive_repr("...")
    def __repr__(self):
        return f"{type(self).__name__}({dict.__repr__(self) if self else ''})"


class Counter(dict):
    __class_getitem__ = _of

    def __init__(self, iterable=None, /, **keywords):
        super().__init__()
        self.update(iterable, **keywords)

    def __missing__(self, key):
        return 0

    def __delitem__(self, key):
        if key in self:
            super().__delitem__(key)

    def _change(self, sign, iterable, keywords):
        if iterable is not None:
            counted = isinstance(iterable, dict)
            for key, count in iterable.items() if counted else ((key, 1) for key in iterable):
                self[key] = self.get(key, 0) + sign * count
        for key, count in keywords.items():
            self[key] = self.get(key, 0) + sign * count

    def update(self, iterable=None, /, **keywords):
        self._change(1, iterable, keywords)

    def subtract(self, iterable=None, /, **keywords):
        self._change(-1, iterable, keywords)

    def most_common(self, n=None):
        return sorted(self.items(), key=lambda item: item[1], reverse=True)[:n]

    def elements(self):
        return (key for key, count in self.items() for _ in range(count))

    def total(self):
        return sum(self.values())

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def _combined(self, other, combine):
        """The positive counts of what is in either."""
        result = type(self)()
        for key in [*self, *(key for key in other if key not in self)]:
            if (count := combine(self[key], other[key])) > 0:
                result[key] = count
        return result

    def __add__(self, other):
        return self._combined(other, lambda a, b: a + b) if isinstance(other, Counter) else NotImplemented

    def __sub__(self, other):
        return self._combined(other, lambda a, b: a - b) if isinstance(other, Counter) else NotImplemented

    def __or__(self, other):
        return self._combined(other, max) if isinstance(other, Counter) else NotImplemented

    def __and__(self, other):
        return self._combined(other, min) if isinstance(other, Counter) else NotImplemented

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self

    def __iadd__(self, other):
        return self._replace(self + other)

    def __isub__(self, other):
        return self._replace(self - other)

    def __ior__(self, other):
        return self._replace(self | other)

    def __iand__(self, other):
        return self._replace(self & other)

    def _replace(self, counts):
        self.clear()
        dict.update(self, counts)
        return self

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] == other[key] for both in (self, other) for key in both)

    def __le__(self, other):
        return all(self[key] <= other[key] for both in (self, other) for key in both)

    def __lt__(self, other):
        return self <= other and self != other

    def __ge__(self, other):
        return all(self[key] >= other[key] for both in (self, other) for key in both)

    def __gt__(self, other):
        return self >= other and self != other

    __hash__ = None

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        return f"{type(self).__name__}({dict(self.most_common())!r})"


class ChainMap:
    """Several mappings seen as one: the first that has a key answers, and only the first is written to."""

    __class_getitem__ = _of

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        del self.maps[0][key]

    def _joined(self):
        joined = {}
        for mapping in reversed(self.maps):
            joined.update(mapping)
        return joined

    def __iter__(self):
        return iter(self._joined())

    def __len__(self):
        return len(self._joined())

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def keys(self):
        return self._joined().keys()

    def values(self):
        return self._joined().values()

    def items(self):
        return self._joined().items()

    def __eq__(self, other):
        return self._joined() == dict(other)

    __hash__ = None

    def new_child(self, m=None, **keywords):
        return type(self)({**(m or {}), **keywords} if keywords or m is None else m, *self.maps)

    @property
    def parents(self):
        return type(self)(*self.maps[1:])

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(map(repr, self.maps))})"


class UserDict:
    def __init__(self, dict=None, /, **keywords):
        self.data = {}
        self.update({} if dict is None else dict, **keywords)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(type(self), "__missing__"):
            return self.__missing__(key)
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __eq__(self, other):
        return self.data == (other.data if isinstance(other, UserDict) else other)

    __hash__ = None

    def __repr__(self):
        return repr(self.data)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def keys(self):
        return self.data.keys()

    def values(self):
        return self.data.values()

    def items(self):
        return self.data.items()

    def update(self, other=(), /, **keywords):
        for key, value in dict(other, **keywords).items():
            self[key] = value

    def pop(self, key, *default):
        if key not in self and default:
            return default[0]
        value = self[key]
        del self[key]
        return value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self.data)
