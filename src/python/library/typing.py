"""Names for annotations: they say something to whoever reads them, and nothing at run time."""

from abc import ABCMeta as _ABCMeta
from _namedtuple import namedtuple as _namedtuple
import collections.abc as _abc


class _Form:
    """A name that brackets may follow, `Optional[int]` say; with them it is another of its kind."""

    def __init__(self, name, origin=None, args=()):
        self._name, self.__origin__, self.__args__ = name, origin, args

    def __getitem__(self, args):
        return _Form(self._name, self.__origin__ or self, args if isinstance(args, tuple) else (args,))

    def __call__(self, *args, **keywords):
        if callable(self.__origin__) and not isinstance(self.__origin__, _Form):
            return self.__origin__(*args, **keywords)
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, type):
            return (self.__origin__,)
        return ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __eq__(self, other):
        if not isinstance(other, _Form):
            return NotImplemented
        return (self._name, self.__args__) == (other._name, other.__args__)

    def __hash__(self):
        return hash((self._name, self.__args__))

    def __repr__(self):
        return f"typing.{self._name}" + (f"[{', '.join(map(_shown, self.__args__))}]" if self.__args__ else "")


def _shown(arg):
    if arg is type(None):
        return "None"
    if isinstance(arg, list):
        return f"[{', '.join(map(_shown, arg))}]"
    if isinstance(arg, type):
        return arg.__qualname__ if arg.__module__ == "builtins" else f"{arg.__module__}.{arg.__qualname__}"
    return "..." if arg is ... else repr(arg)


class _Union(_Form):
    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        flat = []
        for arg in args:
            parts = arg.__args__ if isinstance(arg, _UnionOf) else (type(None) if arg is None else arg,)
            flat.extend(part for part in parts if part not in flat)
        return flat[0] if len(flat) == 1 else _UnionOf("Union", self, tuple(flat))


class _UnionOf(_Form):
    def __repr__(self):
        rest = [arg for arg in self.__args__ if arg is not type(None)]
        if len(rest) == 1:
            return f"typing.Optional[{_shown(rest[0])}]"
        return super().__repr__()


class _Optional(_Form):
    def __getitem__(self, arg):
        return Union[arg, None]


Union = _Union("Union")
Optional = _Optional("Optional")
Any = _Form("Any")
AnyStr = _Form("AnyStr")
ClassVar = _Form("ClassVar")
Concatenate = _Form("Concatenate")
Final = _Form("Final")
Literal = _Form("Literal")
LiteralString = _Form("LiteralString")
Never = _Form("Never")
NoReturn = _Form("NoReturn")
NotRequired = _Form("NotRequired")
Required = _Form("Required")
ReadOnly = _Form("ReadOnly")
Self = _Form("Self")
TypeAlias = _Form("TypeAlias")
TypeGuard = _Form("TypeGuard")
TypeIs = _Form("TypeIs")
Unpack = _Form("Unpack")
Text = str

Dict = _Form("Dict", dict)
FrozenSet = _Form("FrozenSet", frozenset)
List = _Form("List", list)
Set = _Form("Set", set)
Tuple = _Form("Tuple", tuple)
Type = _Form("Type", type)
AsyncGenerator = _Form("AsyncGenerator", _abc.AsyncGenerator)
AsyncIterable = _Form("AsyncIterable", _abc.AsyncIterable)
AsyncIterator = _Form("AsyncIterator", _abc.AsyncIterator)
Awaitable = _Form("Awaitable", _abc.Awaitable)
Callable = _Form("Callable", _abc.Callable)
Collection = _Form("Collection", _abc.Collection)
Container = _Form("Container", _abc.Container)
Coroutine = _Form("Coroutine", _abc.Coroutine)
Generator = _Form("Generator", _abc.Generator)
Hashable = _Form("Hashable", _abc.Hashable)
Iterable = _Form("Iterable", _abc.Iterable)
Iterator = _Form("Iterator", _abc.Iterator)
Mapping = _Form("Mapping", _abc.Mapping)
MutableMapping = _Form("MutableMapping", _abc.MutableMapping)
MutableSequence = _Form("MutableSequence", _abc.MutableSequence)
MutableSet = _Form("MutableSet", _abc.MutableSet)
Reversible = _Form("Reversible", _abc.Reversible)
Sequence = _Form("Sequence", _abc.Sequence)
Sized = _Form("Sized", _abc.Sized)
AbstractSet = _Form("AbstractSet", _abc.Set)
ContextManager = _Form("ContextManager")
AsyncContextManager = _Form("AsyncContextManager")
DefaultDict = _Form("DefaultDict")
OrderedDict = _Form("OrderedDict")
Counter = _Form("Counter")
ChainMap = _Form("ChainMap")
Deque = _Form("Deque")
IO = _Form("IO")
TextIO = _Form("TextIO")
BinaryIO = _Form("BinaryIO")
Pattern = _Form("Pattern")
Match = _Form("Match")


class _Annotated(_Form):
    def __getitem__(self, args):
        form = _Form(self._name, args[0], args)
        form.__metadata__ = args[1:]
        return form


Annotated = _Annotated("Annotated")


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, default=None, infer_variance=False):
        self.__name__, self.__constraints__, self.__bound__ = name, constraints, bound
        self._sign = "+" if covariant else "-" if contravariant else "~"

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f"{self._sign}{self.__name__}"


class ParamSpec(TypeVar):
    @property
    def args(self):
        return _Form(f"{self.__name__}.args")

    @property
    def kwargs(self):
        return _Form(f"{self.__name__}.kwargs")


class TypeVarTuple(TypeVar):
    def __iter__(self):
        yield Unpack[self]


class Generic:
    def __class_getitem__(cls, args):
        return _Form(cls.__qualname__, cls, args if isinstance(args, tuple) else (args,))


class _ProtocolMeta(_ABCMeta):
    def __instancecheck__(cls, instance):
        if not cls.__dict__.get("_is_protocol"):
            return super().__instancecheck__(instance)
        if not cls.__dict__.get("_is_runtime"):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        return all(hasattr(instance, name) for name in cls._members())

    def __subclasscheck__(cls, subclass):
        if not cls.__dict__.get("_is_protocol"):
            return super().__subclasscheck__(subclass)
        return cls in subclass.__mro__ or all(hasattr(subclass, name) for name in cls._members())

    def _members(cls):
        for base in cls.__mro__:
            own = getattr(base, "__dict__", {})
            if own.get("_is_protocol") and base is not Protocol:
                names = {*own, *own.get("__annotations__", {})}
                yield from (name for name in names if not name.startswith("_") or name in ("__call__", "__len__", "__iter__"))


class Protocol(metaclass=_ProtocolMeta):
    _is_protocol = True

    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)
        cls._is_protocol = Protocol in cls.__bases__

    def __class_getitem__(cls, args):
        return cls if cls is Protocol else Generic.__class_getitem__.__func__(cls, args)


def runtime_checkable(cls):
    cls._is_runtime = True
    return cls


class SupportsInt(Protocol):
    pass


class SupportsFloat(Protocol):
    pass


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


class _TypedDictMeta(type):
    def __new__(metacls, name, bases, namespace, total=True):
        made = type.__new__(metacls, name, (dict,), namespace)
        made.__total__ = total
        return made

    def __call__(cls, *args, **keywords):
        return dict(*args, **keywords)


class _TypedDict:
    def __call__(self, typename, fields=(), *, total=True):
        return _TypedDictMeta(typename, (), {"__annotations__": dict(fields)}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDictBase,)


_TypedDictBase = type.__new__(_TypedDictMeta, "TypedDict", (dict,), {})
TypedDict = _TypedDict()


class NewType:
    def __init__(self, name, tp):
        self.__name__, self.__supertype__ = name, tp

    def __call__(self, value, /):
        return value

    def __or__(self, other):
        return Union[self, other]

    def __repr__(self):
        return f"__main__.{self.__name__}"


TYPE_CHECKING = False


def cast(typ, val):
    return val


def overload(func):
    def refused(*args, **keywords):
        raise NotImplementedError(
            "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
            "should always be followed by an implementation that is not @overload-ed."
        )

    return refused


def final(f):
    return f


def override(method, /):
    return method


def no_type_check(arg):
    return arg


def dataclass_transform(**options):
    return lambda cls: cls


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def reveal_type(obj, /):
    from _mesero import stderr

    stderr.write(f"Runtime type is {type(obj).__name__!r}\n")
    return obj


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    hints = {}
    for part in reversed(obj.__mro__) if isinstance(obj, type) else (obj,):
        for name, hint in getattr(part, "__annotations__", {}).items():
            hints[name] = type(None) if hint is None else hint
    return hints


def get_origin(tp):
    return getattr(tp, "__origin__", None)


def get_args(tp):
    return getattr(tp, "__args__", ())


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)
