"""Dictionaries that do more: with defaults, with an order to change, that count."""

from reprlib import recursive_repr as _recursive_repr

# `class[args]` is a types.GenericAlias.
_of = classmethod(type(list[int]))


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


Counter.__module__ = OrderedDict.__module__ = defaultdict.__module__ = "collections"
