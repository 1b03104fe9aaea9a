"""References that don't count. Here they do: what they refer to lives as long as they."""

from collections import UserDict as _UserDict


class ref:
    def __init__(self, object, callback=None, /):
        self._object = object

    def __call__(self):
        return self._object

    def __eq__(self, other):
        return self._object == other._object if isinstance(other, ref) else NotImplemented

    def __hash__(self):
        return hash(self._object)


ReferenceType = WeakMethod = ref


def proxy(object, callback=None, /):
    return object


class WeakValueDictionary(_UserDict):
    pass


class WeakKeyDictionary(_UserDict):
    pass


class WeakSet:
    def __init__(self, data=()):
        self._data = dict.fromkeys(data)

    def add(self, item):
        self._data[item] = None

    def discard(self, item):
        self._data.pop(item, None)

    def remove(self, item):
        del self._data[item]

    def clear(self):
        self._data.clear()

    def __contains__(self, item):
        return item in self._data

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)


class finalize:
    """Runs nothing by itself: only when it is called."""

    def __init__(self, obj, func, /, *args, **keywords):
        self._call = func, args, keywords
        self.alive = True

    def __call__(self):
        if not self.alive:
            return None
        self.alive = False
        func, args, keywords = self._call
        return func(*args, **keywords)

    def detach(self):
        self.alive = False
