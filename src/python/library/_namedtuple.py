"""Classes of tuples whose places have names."""

_KEYWORDS = set(
    "False None True and as assert async await break class continue def del elif else except finally for from global if "
    "import in is lambda nonlocal not or pass raise return try while with yield".split()
)


class _Field:
    def __init__(self, place):
        self._place = place
        self.__doc__ = f"Alias for field number {place}"

    def __get__(self, instance, owner=None):
        return self if instance is None else tuple.__getitem__(instance, self._place)

    def __set__(self, instance, value):
        raise AttributeError("can't set attribute")


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A class of tuples whose places have names."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    seen = set()
    for place, name in enumerate(names):
        is_bad = not name.isidentifier() or name in _KEYWORDS
        if rename and (is_bad or name.startswith("_") or name in seen):
            names[place] = f"_{place}"
        elif is_bad:
            what = "cannot be a keyword" if name in _KEYWORDS else "must be valid identifiers"
            raise ValueError(f"Type names and field names {what}: {name!r}")
        elif name.startswith("_"):
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        elif name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    fields = tuple(names)
    defaults = tuple(defaults or ())
    if len(defaults) > len(fields):
        raise TypeError("Got more default values than field names")
    field_defaults = dict(zip(fields[len(fields) - len(defaults) :], defaults))

    def __new__(cls, *args, **keywords):
        if len(args) > len(fields):
            raise TypeError(
                f"{typename}.__new__() takes {len(fields) + 1} positional arguments but {len(args) + 1} were given"
            )
        values = dict(zip(fields, args))
        for name, value in keywords.items():
            if name in values:
                raise TypeError(f"{typename}.__new__() got multiple values for argument '{name}'")
            if name not in fields:
                raise TypeError(f"{typename}.__new__() got an unexpected keyword argument '{name}'")
            values[name] = value
        values = {**field_defaults, **values}
        if missing := [repr(name) for name in fields if name not in values]:
            *most, last = missing
            several = "s" if most else ""
            listed = f"{', '.join(most)}{',' if len(most) > 1 else ''} and {last}" if most else last
            raise TypeError(f"{typename}.__new__() missing {len(missing)} required positional argument{several}: {listed}")
        return tuple.__new__(cls, [values[name] for name in fields])

    def _make(cls, iterable):
        values = tuple(iterable)
        if len(values) != len(fields):
            raise TypeError(f"Expected {len(fields)} arguments, got {len(values)}")
        return tuple.__new__(cls, values)

    def _replace(self, /, **changes):
        if unknown := [name for name in changes if name not in fields]:
            raise TypeError(f"Got unexpected field names: {unknown!r}")
        return self._make(changes.get(name, value) for name, value in zip(fields, self))

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in zip(fields, self))})"

    def _asdict(self):
        return dict(zip(fields, self))

    methods = {
        "__doc__": f"{typename}({', '.join(fields)})",
        "__slots__": (),
        "__match_args__": fields,
        "__module__": module or "__main__",
        "_fields": fields,
        "_field_defaults": field_defaults,
        "__new__": __new__,
        "_make": classmethod(_make),
        "_replace": _replace,
        "__replace__": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": lambda self: tuple(self),
    }
    return type(typename, (tuple,), {**methods, **{name: _Field(place) for place, name in enumerate(fields)}})
