"""What annotations are made of: `Optional[int]`, `Callable[[int], str]`, `T`."""


class ForwardRef:
    """A type that is named before there is one."""

    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


def as_type(arg):
    """What stands for an argument in brackets: `None` for its class, a text for the type of that name."""
    if isinstance(arg, list):
        return [as_type(part) for part in arg]
    if arg is None:
        return type(None)
    return ForwardRef(arg) if isinstance(arg, str) else arg


def shown(arg):
    if isinstance(arg, list):
        return f"[{', '.join(map(shown, arg))}]"
    if isinstance(arg, type):
        return arg.__qualname__ if arg.__module__ == "builtins" else f"{arg.__module__}.{arg.__qualname__}"
    return "..." if arg is ... else repr(arg)


def _is_variable(arg):
    """Also the `T` of `class Box[T]` is one, which the machine makes."""
    return isinstance(arg, TypeVar) or type(arg).__name__ == "TypeVar"


def variables_of(args):
    """The type variables in these types, each once."""
    found = []
    for arg in args:
        inside = [arg] if _is_variable(arg) else variables_of(getattr(arg, "__args__", ()))
        inside = variables_of(arg) if isinstance(arg, list) else inside
        found.extend(variable for variable in inside if variable not in found)
    return tuple(found)


class Form:
    """A name that brackets may follow, `Optional[int]` say; with them it is another of its kind."""

    def __init__(self, name, origin=None, args=()):
        self._name, self.__origin__, self.__args__ = name, origin, args

    @property
    def __parameters__(self):
        return variables_of(self.__args__)

    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        if variables := self.__parameters__:
            given = dict(zip(variables, args))
            return type(self)(self._name, self.__origin__, tuple(_filled(arg, given) for arg in self.__args__))
        return Form(self._name, self.__origin__ or self, tuple(map(as_type, args)))

    def __call__(self, *args, **keywords):
        if callable(self.__origin__) and not isinstance(self.__origin__, Form):
            return self.__origin__(*args, **keywords)
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        return (self.__origin__,) if isinstance(self.__origin__, type) else ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __eq__(self, other):
        if not isinstance(other, Form):
            return NotImplemented
        return (self._name, self.__origin__ if self.__args__ else None, self.__args__) == (
            other._name,
            other.__origin__ if other.__args__ else None,
            other.__args__,
        )

    def __hash__(self):
        return hash((self._name, tuple(map(str, self.__args__))))

    def __repr__(self):
        return f"typing.{self._name}" + (f"[{', '.join(map(shown, self.__args__))}]" if self.__args__ else "")


def _filled(arg, given):
    """An argument with other types in place of its variables."""
    if isinstance(arg, list):
        return [_filled(part, given) for part in arg]
    if _is_variable(arg):
        return given.get(arg, arg)
    variables = getattr(arg, "__parameters__", ())
    return arg[tuple(given.get(variable, variable) for variable in variables)] if variables else arg


class ClassOf(Form):
    """A generic class of the program with what it is of: `Box[int]`."""

    def __call__(self, *args, **keywords):
        made = self.__origin__(*args, **keywords)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __repr__(self):
        return f"{shown(self.__origin__)}[{', '.join(map(shown, self.__args__))}]"


class LiteralForm(Form):
    def __getitem__(self, args):
        return Form(self._name, self, args if isinstance(args, tuple) else (args,))


def is_union(arg):
    """Also `int | str` is one, and `T | None` with the `T` of `class Box[T]`, which the machine makes."""
    return type(arg).__name__ in ("UnionType", "_UnionGenericAlias")


class UnionForm(Form):
    def __getitem__(self, args):
        flat = []
        for arg in map(as_type, args if isinstance(args, tuple) else (args,)):
            flat.extend(part for part in (arg.__args__ if is_union(arg) else (arg,)) if part not in flat)
        return flat[0] if len(flat) == 1 else _UnionGenericAlias("Union", self, tuple(flat))


class _UnionGenericAlias(Form):
    __module__ = "typing"

    def __eq__(self, other):
        if not is_union(other):
            return NotImplemented
        return len(self.__args__) == len(other.__args__) and all(arg in other.__args__ for arg in self.__args__)

    __hash__ = Form.__hash__

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__args__)

    def __repr__(self):
        rest = [arg for arg in self.__args__ if arg is not type(None)]
        if len(rest) == 1 < len(self.__args__):
            return f"typing.Optional[{shown(rest[0])}]"
        return super().__repr__()


class OptionalForm(Form):
    def __getitem__(self, arg):
        return Union[arg, None]


class AnnotatedForm(Form):
    def __getitem__(self, args):
        form = _AnnotatedOf(self._name, args[0], args)
        form.__metadata__ = args[1:]
        return form


class _AnnotatedOf(Form):
    def __repr__(self):
        first, *more = self.__args__
        return f"typing.Annotated[{', '.join([shown(first), *map(repr, more)])}]"


Union = UnionForm("Union")


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, default=None, infer_variance=False):
        self.__name__, self.__constraints__, self.__bound__ = name, constraints, bound
        self.__covariant__, self.__contravariant__ = covariant, contravariant

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return f"{sign}{self.__name__}"


class ParamSpec(TypeVar):
    @property
    def args(self):
        return Form(f"{self.__name__}.args")

    @property
    def kwargs(self):
        return Form(f"{self.__name__}.kwargs")


class TypeVarTuple(TypeVar):
    def __iter__(self):
        yield Form("Unpack")[self]
