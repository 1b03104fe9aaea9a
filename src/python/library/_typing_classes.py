"""Classes that say how others are typed: generic ones, protocols, tuples and dictionaries with names."""

from abc import ABCMeta as _ABCMeta
from _namedtuple import namedtuple as _namedtuple
from _typing_forms import ClassOf as _ClassOf, Form as _Form, Union as _Union, as_type as _as_type, variables_of as _variables_of


class Generic:
    __parameters__ = ()

    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)
        if "__orig_bases__" in cls.__dict__:
            cls.__parameters__ = _variables_of(cls.__orig_bases__)

    def __class_getitem__(cls, args):
        args = args if isinstance(args, tuple) else (args,)
        if cls is Generic:
            return _Form("Generic", cls, args)
        expected, given = len(cls.__parameters__), len(args)
        if not expected:
            raise TypeError(f"{cls!r} is not a generic class")
        if expected != given and not any(type(variable).__name__ != "TypeVar" for variable in cls.__parameters__):
            what, at_least = ("many", "") if given > expected else ("few", "at least ")
            raise TypeError(f"Too {what} arguments for {cls!r}; actual {given}, expected {at_least}{expected}")
        return _ClassOf(cls.__qualname__, cls, tuple(map(_as_type, args)))


_ASKED = ("__call__", "__len__", "__iter__", "__enter__", "__exit__", "__aenter__", "__aexit__", "__anext__", "__aiter__")


class _ProtocolMeta(_ABCMeta):
    def __call__(cls, *args, **keywords):
        if cls._is_protocol:
            raise TypeError("Protocols cannot be instantiated")
        return super().__call__(*args, **keywords)

    def __instancecheck__(cls, instance):
        if not cls.__dict__.get("_is_protocol"):
            return super().__instancecheck__(instance)
        if not cls.__dict__.get("_is_runtime"):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        return all(hasattr(instance, name) for name in cls._members())

    def __subclasscheck__(cls, subclass):
        if not cls.__dict__.get("_is_protocol"):
            return super().__subclasscheck__(subclass)
        if not cls.__dict__.get("_is_runtime"):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        return cls in subclass.__mro__ or all(hasattr(subclass, name) for name in cls._members())

    def _members(cls):
        for base in cls.__mro__:
            own = getattr(base, "__dict__", {})
            if own.get("_is_protocol") and base is not Protocol:
                names = {*own, *own.get("__annotations__", {})}
                yield from (name for name in names if not name.startswith("_") or name in _ASKED)


class Protocol(Generic, metaclass=_ProtocolMeta):
    _is_protocol = True

    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)
        cls._is_protocol = Protocol in cls.__bases__

    def __class_getitem__(cls, args):
        if cls is Protocol:
            return _Form("Protocol", cls, args if isinstance(args, tuple) else (args,))
        return Generic.__class_getitem__.__func__(cls, args)


def runtime_checkable(cls):
    cls._is_runtime = True
    return cls


class _NamedTupleMeta(type):
    def __new__(metacls, name, bases, namespace):
        annotations = namespace.get("__annotations__", {})
        fields = list(annotations)
        defaults = [namespace[field] for field in fields if field in namespace]
        made = _namedtuple(name, fields, defaults=defaults, module=namespace.get("__module__"))
        made.__annotations__ = annotations
        for key, value in namespace.items():
            if key not in fields and key not in ("__module__", "__qualname__", "__annotations__"):
                setattr(made, key, value)
        return made


class _NamedTuple:
    def __call__(self, typename, fields):
        made = _namedtuple(typename, [name for name, _ in fields])
        made.__annotations__ = dict(fields)
        return made

    def __mro_entries__(self, bases):
        return (_NamedTupleBase,)


_NamedTupleBase = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple = _NamedTuple()


class TypedDictMeta(type):
    def __new__(metacls, name, bases, namespace, total=True):
        made = type.__new__(metacls, name, (dict,), namespace)
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations |= getattr(base, "__annotations__", {})
            required |= getattr(base, "__required_keys__", set())
            optional |= getattr(base, "__optional_keys__", set())
        for field, hint in namespace.get("__annotations__", {}).items():
            annotations[field] = hint
            mark = getattr(getattr(hint, "__origin__", None), "_name", None)
            is_required = mark == "Required" or (total and mark != "NotRequired")
            (required if is_required else optional).add(field)
            (optional if is_required else required).discard(field)
        made.__annotations__, made.__total__ = annotations, total
        made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
        return made

    def __call__(cls, *args, **keywords):
        return dict(*args, **keywords)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")


class _TypedDict:
    def __call__(self, typename, fields=(), *, total=True):
        return TypedDictMeta(typename, (), {"__annotations__": dict(fields)}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDictBase,)


_TypedDictBase = type.__new__(TypedDictMeta, "TypedDict", (dict,), {})
TypedDict = _TypedDict()


class _AnyMeta(type):
    __module__ = "typing"

    def __instancecheck__(cls, instance):
        if cls is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(instance)

    def __repr__(cls):
        return "typing.Any" if cls is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """A class, so that what stands beside it in `Any | None` makes the union as it does of other classes."""

    __module__ = "typing"

    def __new__(cls, *args, **keywords):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


class NewType:
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp

    def __call__(self, value, /):
        return value

    def __or__(self, other):
        return _Union[self, other]

    def __ror__(self, other):
        return _Union[other, self]

    def __repr__(self):
        return f"__main__.{self.__name__}"

