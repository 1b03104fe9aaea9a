"""References that don't count: what nobody else holds is gone."""

from _mesero import strong as _strong, weak as _weak
from collections.abc import MutableMapping as _MutableMapping, MutableSet as _MutableSet


class ref:
    def __init__(self, object, callback=None, /):
        if callback is not None:
            raise NotImplementedError("a callback of a weak reference is not supported here")
        self._reference, self._hash = _weak(object), None

    def __call__(self):
        return _strong(self._reference)

    def __eq__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        own, others = self(), other()
        return self is other if own is None or others is None else own == others

    def __hash__(self):
        if self._hash is None:
            object = self()
            if object is None:
                raise TypeError("weak object has gone away")
            self._hash = hash(object)
        return self._hash

    def __repr__(self):
        object = self()
        state = "dead" if object is None else f"to {type(object).__name__!r} at {id(object):#x}"
        return f"<weakref at {id(self):#x}; {state}>"


ref.__name__ = "weakref"
ReferenceType = ref


class WeakMethod:
    """A reference to a bound method, which is gone when its object is."""

    def __init__(self, meth, callback=None):
        if callback is not None:
            raise NotImplementedError("a callback of a weak reference is not supported here")
        self._object, self._name = ref(meth.__self__), meth.__func__.__name__

    def __call__(self):
        object = self._object()
        return None if object is None else getattr(object, self._name)


class _Proxy:
    def __init__(self, object):
        self.__dict__["_reference"] = _weak(object)

    def _object(self):
        object = _strong(self.__dict__["_reference"])
        if object is None:
            raise ReferenceError("weakly-referenced object no longer exists")
        return object

    def __getattr__(self, name):
        return getattr(self._object(), name)

    def __setattr__(self, name, value):
        setattr(self._object(), name, value)

    def __str__(self):
        return str(self._object())

    def __bool__(self):
        return bool(self._object())


def proxy(object, callback=None, /):
    if callback is not None:
        raise NotImplementedError("a callback of a weak reference is not supported here")
    return _Proxy(object)


class WeakSet(_MutableSet):
    def __init__(self, data=()):
        self._members = {}
        for item in data:
            self.add(item)

    def _alive(self):
        self._members = {member: None for member in self._members if member() is not None}
        return [object for member in self._members if (object := member()) is not None]

    def add(self, value):
        self._members.setdefault(ref(value))

    def discard(self, value):
        self._members.pop(ref(value), None)

    def remove(self, value):
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def clear(self):
        self._members.clear()

    def update(self, other):
        for item in other:
            self.add(item)

    def __contains__(self, value):
        return any(value == member for member in self._alive())

    def __iter__(self):
        return iter(self._alive())

    def __len__(self):
        return len(self._alive())


class WeakValueDictionary(_MutableMapping):
    def __init__(self, other=(), /, **keywords):
        self._references = {}
        self.update(other, **keywords)

    def _alive(self):
        self._references = {key: reference for key, reference in self._references.items() if reference() is not None}
        return self._references

    def __getitem__(self, key):
        value = self._references[key]() if key in self._references else None
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self._references[key] = ref(value)

    def __delitem__(self, key):
        del self._alive()[key]

    def __contains__(self, key):
        return key in self._alive()

    def __iter__(self):
        return iter(list(self._alive()))

    def __len__(self):
        return len(self._alive())

    def __repr__(self):
        return f"<WeakValueDictionary at {id(self):#x}>"


class WeakKeyDictionary(_MutableMapping):
    def __init__(self, dict=None):
        self._values = {}
        self.update(dict or {})

    def _alive(self):
        self._values = {reference: value for reference, value in self._values.items() if reference() is not None}
        return self._values

    def __getitem__(self, key):
        found = self._alive()
        if ref(key) not in found:
            raise KeyError(key)
        return found[ref(key)]

    def __setitem__(self, key, value):
        self._alive()[ref(key)] = value

    def __delitem__(self, key):
        del self._alive()[ref(key)]

    def __iter__(self):
        return iter([key for reference in self._alive() if (key := reference()) is not None])

    def __len__(self):
        return len(self._alive())


def finalize(obj, func, /, *args, **keywords):
    raise NotImplementedError("weakref.finalize is not supported here: nothing runs when memory is freed")
