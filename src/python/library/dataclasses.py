"""Classes that are mostly their fields."""

from reprlib import recursive_repr as _recursive_repr


class _Missing:
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"


MISSING = _Missing()


class _KwOnly:
    pass


KW_ONLY = _KwOnly()


class FrozenInstanceError(AttributeError):
    pass


class InitVar:
    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        self._is_init_var = False

    def __repr__(self):
        names = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only")
        return f"Field({','.join(f'{name}={getattr(self, name)!r}' for name in names)})"


def field(
    *,
    default=MISSING,
    default_factory=MISSING,
    init=True,
    repr=True,
    hash=None,
    compare=True,
    metadata=None,
    kw_only=MISSING,
):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(
    cls=None,
    /,
    *,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
):
    def decorate(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots)

    return decorate if cls is None else decorate(cls)


def _is_kind(annotation, name, kind):
    """Whether an annotation is this kind, `ClassVar[int]` say; it may be a text."""
    if isinstance(annotation, str):
        return annotation.partition("[")[0].rpartition(".")[2] == name
    return annotation is kind or isinstance(annotation, kind) or getattr(annotation, "_name", None) == name


def _own_fields(cls, kw_only):
    fields = {}
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if _is_kind(annotation, "ClassVar", ()):
            continue
        if _is_kind(annotation, "KW_ONLY", _KwOnly):
            kw_only = True
            continue
        default = cls.__dict__.get(name, MISSING)
        own = default if isinstance(default, Field) else field(default=default)
        own.name, own.type = name, annotation
        own._is_init_var = _is_kind(annotation, "InitVar", InitVar)
        if own.kw_only is MISSING:
            own.kw_only = kw_only
        if isinstance(own.default, (list, dict, set)):
            raise ValueError(
                f"mutable default {type(own.default)} for field {name} is not allowed: use default_factory"
            )
        if isinstance(default, Field):
            if own.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, own.default)
        fields[name] = own
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in fields:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return fields


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots):
    all_fields = {}
    for base in reversed(cls.__mro__[1:]):
        own = getattr(base, "__dict__", {})
        if "__dataclass_fields__" not in own:
            continue
        all_fields.update(own["__dataclass_fields__"])
        if own["__dataclass_params__"]["frozen"] and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if frozen and not own["__dataclass_params__"]["frozen"]:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    all_fields.update(_own_fields(cls, kw_only))
    cls.__dataclass_fields__ = all_fields
    cls.__dataclass_params__ = {"frozen": frozen}
    kept = [own for own in all_fields.values() if not own._is_init_var]

    def define(name, function, always=False):
        function.__name__ = name
        function.__qualname__ = f"{cls.__qualname__}.{name}"
        if always or name not in cls.__dict__:
            setattr(cls, name, function)

    if init:
        define("__init__", _initializer(cls, list(all_fields.values()), frozen))
    if repr:
        shown = [own.name for own in kept if own.repr]

        @_recursive_repr("...")
        def write(self):
            return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

        define("__repr__", write)
    compared = [own.name for own in kept if own.compare]

    def values(instance):
        return tuple(getattr(instance, name) for name in compared)

    if eq:
        define(
            "__eq__",
            lambda self, other: values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented,
        )
    if order:
        if not eq:
            raise ValueError("eq must be true if order is true")
        for name, compare in _ORDER.items():
            if name in cls.__dict__:
                raise TypeError(
                    f"Cannot overwrite attribute {name} in class {cls.__name__}. Consider using functools.total_ordering"
                )
            define(name, _comparison(compare, values))
    if frozen:
        _freeze(cls, set(all_fields), define)
    if unsafe_hash or (eq and frozen and "__hash__" not in cls.__dict__):
        hashed = [own.name for own in kept if (own.compare if own.hash is None else own.hash)]
        define("__hash__", lambda self: hash(tuple(getattr(self, name) for name in hashed)), always=True)
    elif eq and "__hash__" not in cls.__dict__:
        cls.__hash__ = None
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(own.name for own in all_fields.values() if own.init and not own.kw_only)
    cls.__replace__ = lambda self, /, **changes: replace(self, **changes)
    return _with_slots(cls, [own.name for own in kept]) if slots else cls


_ORDER = {
    "__lt__": lambda a, b: a < b,
    "__le__": lambda a, b: a <= b,
    "__gt__": lambda a, b: a > b,
    "__ge__": lambda a, b: a >= b,
}


def _comparison(compare, values):
    return lambda self, other: (
        compare(values(self), values(other)) if other.__class__ is self.__class__ else NotImplemented
    )


def _initializer(cls, fields, frozen):
    given = [own for own in fields if own.init]
    by_place = [own for own in given if not own.kw_only]
    names = [own.name for own in given]
    required = [own for own in given if own.default is MISSING and own.default_factory is MISSING]
    last = None
    for own in by_place:
        if own not in required:
            last = own
        elif last is not None:
            raise TypeError(f"non-default argument {own.name!r} follows default argument {last.name!r}")

    def __init__(*args, **keywords):
        self, *rest = args
        if len(rest) > len(by_place):
            _refuse_many(cls, by_place, [own for own in by_place if own in required], len(args))
        values = {own.name: value for own, value in zip(by_place, rest)}
        for name, value in keywords.items():
            if name in values:
                raise TypeError(f"{cls.__qualname__}.__init__() got multiple values for argument '{name}'")
            if name not in names:
                raise TypeError(f"{cls.__qualname__}.__init__() got an unexpected keyword argument '{name}'")
            values[name] = value
        for sort, wanted in (("positional", by_place), ("keyword-only", [own for own in given if own.kw_only])):
            _refuse_missing(cls, sort, [own.name for own in wanted if own in required and own.name not in values])
        init_vars = []
        for own in fields:
            if own.name in values:
                value = values[own.name]
            elif own.default_factory is not MISSING:
                value = own.default_factory()
            elif own.default is not MISSING:
                value = own.default
            else:
                continue
            if own._is_init_var:
                init_vars.append(value)
            elif frozen:
                object.__setattr__(self, own.name, value)
            else:
                setattr(self, own.name, value)
        if hasattr(self, "__post_init__"):
            self.__post_init__(*init_vars)

    # What `inspect.signature` makes of it.
    __init__.__annotations__ = {**{own.name: own.type for own in given}, "return": None}
    return __init__


def _refuse_many(cls, by_place, required, given):
    most, least = len(by_place) + 1, len(required) + 1
    takes = f"{most}" if most == least else f"from {least} to {most}"
    several = "" if most == 1 else "s"
    raise TypeError(f"{cls.__qualname__}.__init__() takes {takes} positional argument{several} but {given} were given")


def _refuse_missing(cls, sort, missing):
    if not missing:
        return
    *most, last = [repr(name) for name in missing]
    listed = f"{', '.join(most)}{',' if len(most) > 1 else ''} and {last}" if most else last
    several = "s" if most else ""
    raise TypeError(
        f"{cls.__qualname__}.__init__() missing {len(missing)} required {sort} argument{several}: {listed}"
    )


def _freeze(cls, names, define):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    for function in (__setattr__, __delattr__):
        if function.__name__ in cls.__dict__:
            raise TypeError(f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}")
        define(function.__name__, function)


def _with_slots(cls, names):
    """The same class once more, with room for its fields only."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = {name for base in cls.__mro__[1:] for name in getattr(base, "__dict__", {}).get("__slots__", ())}
    namespace = {key: value for key, value in cls.__dict__.items() if key not in (*names, "__dict__", "__weakref__")}
    namespace["__slots__"] = tuple(name for name in names if name not in inherited)
    slotted = type(cls)(cls.__name__, cls.__bases__, namespace)
    slotted.__qualname__ = cls.__qualname__
    return slotted


def fields(class_or_instance):
    found = getattr(class_or_instance, "__dataclass_fields__", None)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple(own for own in found.values() if not own._is_init_var)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def _is_instance(obj):
    return hasattr(type(obj), "__dataclass_fields__")


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    whole = lambda own: dict_factory([(it.name, _convert(getattr(own, it.name), whole)) for it in fields(own)])
    return whole(obj)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    whole = lambda own: tuple_factory([_convert(getattr(own, it.name), whole) for it in fields(own)])
    return whole(obj)


def _convert(value, whole):
    """A value with the dataclasses in it made whole, and the rest copied."""
    if _is_instance(value):
        return whole(value)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*[_convert(item, whole) for item in value])
    if isinstance(value, (list, tuple)):
        return type(value)(_convert(item, whole) for item in value)
    if isinstance(value, dict):
        return {_convert(key, whole): _convert(item, whole) for key, item in value.items()}
    return value


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for own in obj.__dataclass_fields__.values():
        if not own.init:
            if own.name in changes:
                raise TypeError(
                    f"field {own.name} is declared with init=False, it cannot be specified with replace()"
                )
        elif own.name not in changes:
            if own._is_init_var:
                if own.default is MISSING:
                    raise TypeError(f"InitVar {own.name!r} must be specified with replace()")
                continue
            changes[own.name] = getattr(obj, own.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    annotations, body = {}, dict(namespace or {})
    for item in fields:
        name, annotation, *default = (item, "typing.Any") if isinstance(item, str) else item
        annotations[name] = annotation
        if default:
            body[name] = default[0]
    body["__annotations__"] = annotations
    return dataclass(type(cls_name, tuple(bases), body), **options)
