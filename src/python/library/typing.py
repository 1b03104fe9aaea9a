"""Names for annotations: they say something to whoever reads them, and nothing at run time."""

from _typing_classes import (
    Any,
    Generic,
    NamedTuple,
    NewType,
    Protocol,
    TypedDict,
    TypedDictMeta as _TypedDictMeta,
    runtime_checkable,
)
from _typing_forms import (
    AnnotatedForm as _AnnotatedForm,
    Form as _Form,
    ForwardRef,
    LiteralForm as _LiteralForm,
    OptionalForm as _OptionalForm,
    ParamSpec,
    TypeVar,
    TypeVarTuple,
    Union,
    is_union as _is_union,
)
import collections as _collections
import collections.abc as _abc

Optional = _OptionalForm("Optional")
AnyStr = _Form("AnyStr")
ClassVar = _Form("ClassVar")
Concatenate = _Form("Concatenate")
Final = _Form("Final")
Literal = _LiteralForm("Literal")
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
DefaultDict = _Form("DefaultDict", _collections.defaultdict)
OrderedDict = _Form("OrderedDict", _collections.OrderedDict)
Counter = _Form("Counter", _collections.Counter)
ChainMap = _Form("ChainMap", _collections.ChainMap)
Deque = _Form("Deque", _collections.deque)
IO = _Form("IO")
TextIO = _Form("TextIO")
BinaryIO = _Form("BinaryIO")
Pattern = _Form("Pattern")
Match = _Form("Match")

Annotated = _AnnotatedForm("Annotated")


class SupportsInt(Protocol):
    pass


class SupportsFloat(Protocol):
    pass


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
            if isinstance(hint, str):
                raise NotImplementedError(f"get_type_hints() of the text {hint!r} is not supported here")
            hints[name] = type(None) if hint is None else hint
    return hints


def get_origin(tp):
    if _is_union(tp):
        return type(tp) if type(tp).__name__ == "UnionType" else Union
    return getattr(tp, "__origin__", None)


def get_args(tp):
    return getattr(tp, "__args__", ())


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)
