"""What a class has to have to be iterated, awaited, called and so on; any class that has it counts as one below."""

from abc import ABC as _ABC, abstractmethod as _abstractmethod


def _has(*names):
    """A class that counts every class with these methods as one below it."""

    def subclass_hook(cls, other):
        if "_asks" not in cls.__dict__:
            return NotImplemented
        for name in names:
            if getattr(other, name, None) is None:
                return NotImplemented
        return True

    def decorate(cls):
        cls._asks = names
        cls.__subclasshook__ = classmethod(subclass_hook)
        return cls

    return decorate


@classmethod
def _of(cls, args):
    """`class[args]`, which is a types.GenericAlias."""
    return type(list[int])(cls, args)


@_has("__hash__")
class Hashable(_ABC):
    @_abstractmethod
    def __hash__(self):
        return 0


@_has("__await__")
class Awaitable(_ABC):
    __class_getitem__ = _of

    @_abstractmethod
    def __await__(self):
        yield


@_has("__await__", "send", "throw", "close")
class Coroutine(Awaitable):
    @_abstractmethod
    def send(self, value):
        raise StopIteration

    @_abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise typ

    def close(self):
        pass


@_has("__aiter__")
class AsyncIterable(_ABC):
    __class_getitem__ = _of

    @_abstractmethod
    def __aiter__(self):
        return self


@_has("__anext__", "__aiter__")
class AsyncIterator(AsyncIterable):
    @_abstractmethod
    async def __anext__(self):
        raise StopAsyncIteration

    def __aiter__(self):
        return self


@_has("__aiter__", "__anext__", "asend", "athrow", "aclose")
class AsyncGenerator(AsyncIterator):
    pass


@_has("__iter__")
class Iterable(_ABC):
    __class_getitem__ = _of

    @_abstractmethod
    def __iter__(self):
        while False:
            yield None


@_has("__iter__", "__next__")
class Iterator(Iterable):
    @_abstractmethod
    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return self


@_has("__iter__", "__next__", "send", "throw", "close")
class Generator(Iterator):
    pass


@_has("__reversed__", "__iter__")
class Reversible(Iterable):
    pass


@_has("__len__")
class Sized(_ABC):
    @_abstractmethod
    def __len__(self):
        return 0


@_has("__contains__")
class Container(_ABC):
    __class_getitem__ = _of

    @_abstractmethod
    def __contains__(self, x):
        return False


@_has("__call__")
class Callable(_ABC):
    __class_getitem__ = _of

    @_abstractmethod
    def __call__(self, *args, **keywords):
        return False


@_has("__len__", "__iter__", "__contains__")
class Collection(Sized, Iterable, Container):
    pass


class Sequence(Reversible, Collection):
    @_abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        place = 0
        try:
            while True:
                yield self[place]
                place += 1
        except IndexError:
            return

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def __reversed__(self):
        for place in reversed(range(len(self))):
            yield self[place]

    def index(self, value, start=0, stop=None):
        for place in range(*slice(start, stop).indices(len(self))):
            if self[place] is value or self[place] == value:
                return place
        raise ValueError

    def count(self, value):
        return sum(1 for item in self if item is value or item == value)


class MutableSequence(Sequence):
    @_abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @_abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @_abstractmethod
    def insert(self, index, value):
        raise IndexError

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for value in list(values):
            self.append(value)

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def clear(self):
        while len(self):
            self.pop()

    def reverse(self):
        self[:] = list(self)[::-1]

    def __iadd__(self, values):
        self.extend(values)
        return self


class Set(Collection):
    def __le__(self, other):
        return all(value in other for value in self)

    def __lt__(self, other):
        return len(self) < len(other) and self <= other

    def __ge__(self, other):
        return all(value in self for value in other)

    def __gt__(self, other):
        return len(self) > len(other) and self >= other

    def __eq__(self, other):
        return len(self) == len(other) and self <= other

    @classmethod
    def _from_iterable(cls, values):
        return cls(values)

    def __and__(self, other):
        return self._from_iterable(value for value in other if value in self)

    def __or__(self, other):
        return self._from_iterable([*self, *other])

    def __sub__(self, other):
        return self._from_iterable(value for value in self if value not in other)

    def __xor__(self, other):
        return (self - other) | (other - self)

    def isdisjoint(self, other):
        return not any(value in self for value in other)


class MutableSet(Set):
    @_abstractmethod
    def add(self, value):
        raise NotImplementedError

    @_abstractmethod
    def discard(self, value):
        raise NotImplementedError

    def remove(self, value):
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        for value in self:
            self.discard(value)
            return value
        raise KeyError

    def clear(self):
        for value in list(self):
            self.discard(value)


class Mapping(Collection):
    @_abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return dict.fromkeys(self).keys()

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if isinstance(other, (dict, Mapping)) else NotImplemented


class MutableMapping(Mapping):
    @_abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @_abstractmethod
    def __delitem__(self, key):
        raise KeyError

    def pop(self, key, *default):
        if key not in self and default:
            return default[0]
        value = self[key]
        del self[key]
        return value

    def popitem(self):
        for key in self:
            return key, self.pop(key)
        raise KeyError

    def clear(self):
        for key in list(self):
            del self[key]

    def update(self, other=(), /, **keywords):
        for key, value in dict(other, **keywords).items():
            self[key] = value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]


class MappingView(Sized):
    __class_getitem__ = _of


class KeysView(MappingView, Set):
    pass


class ItemsView(MappingView, Set):
    pass


class ValuesView(MappingView, Collection):
    pass


class Buffer(_ABC):
    pass


for _cls, _known in (
    (Sequence, (tuple, str, range, bytes)),
    (MutableSequence, (list,)),
    (Set, (frozenset,)),
    (MutableSet, (set,)),
    (MutableMapping, (dict,)),
    (Buffer, (bytes,)),
    (KeysView, (type({}.keys()),)),
    (ValuesView, (type({}.values()),)),
    (ItemsView, (type({}.items()),)),
):
    for _own in _known:
        _cls.register(_own)
