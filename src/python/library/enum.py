"""Classes whose objects are a fixed list of named constants."""


class _Value:
    """A value that is known only when its member is made; what is combined with it is known then as well."""

    def __init__(self, find):
        self.find = find

    def __or__(self, other):
        return _Value(lambda: self.find() | _found(other))

    def __and__(self, other):
        return _Value(lambda: self.find() & _found(other))

    def __xor__(self, other):
        return _Value(lambda: self.find() ^ _found(other))

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


def _found(value):
    return value.find() if isinstance(value, _Value) else value


class auto(_Value):
    """A value that the enumeration chooses."""

    def __init__(self):
        super().__init__(lambda: self.value)


_METHODS = (type(lambda: None), property, classmethod, staticmethod)


class member:
    def __init__(self, value):
        self.value = value


class nonmember(member):
    pass


def _is_special(name):
    return name.startswith("_") and name.endswith("_")


def _is_constant(name, value):
    if isinstance(value, nonmember) or _is_special(name) or name.startswith("_"):
        return False
    return isinstance(value, (_Value, member)) or not (isinstance(value, _METHODS) or hasattr(type(value), "__get__"))


class EnumType(type):
    def __new__(metacls, name, bases, namespace, *, boundary=None, **keywords):
        ignored = namespace.get("_ignore_", ())
        ignored = ignored.replace(",", " ").split() if isinstance(ignored, str) else ignored
        constants = {key: value for key, value in namespace.items() if key not in ignored and _is_constant(key, value)}
        for base in bases:
            if constants and getattr(base, "_member_names_", None):
                raise TypeError(f"<enum {name!r}> cannot extend {base!r}")
        rest = {key: value for key, value in namespace.items() if key not in constants and key not in (*ignored, "_ignore_")}
        for key, value in rest.items():
            if isinstance(value, nonmember):
                rest[key] = value.value
        # `__new__` makes the members only; the class is called to look one up.
        maker = rest.pop("__new__", None) or next((base._maker_ for base in bases if getattr(base, "_maker_", None)), None)
        cls = super().__new__(metacls, name, bases, rest, **keywords)
        cls._maker_ = maker and getattr(maker, "__func__", maker)
        cls._member_names_, cls._member_map_, cls._value2member_map_ = [], {}, {}
        if cls._data_type() is not object:
            # How a member reads is the enumeration's matter, whatever else it is.
            above = [base for base in cls.__mro__ if isinstance(base, EnumType)]
            for name in {"__repr__", "__str__", "__format__"} - set(rest):
                method = next((base.__dict__[name] for base in above if name in base.__dict__), None)
                if method is not None:
                    type.__setattr__(cls, name, method)
        values = []
        for key, value in constants.items():
            value = value.value if isinstance(value, member) else value
            cls._add(key, value, values)
        return cls

    def _add(cls, name, value, values):
        count = len(values)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, auto):
                part.value = cls._generate_next_value_(name, 1, count, list(values))
        value = tuple(map(_found, value)) if isinstance(value, tuple) else _found(value)
        args = value if isinstance(value, tuple) else (value,)
        data_type = cls._data_type()
        if cls._maker_ is not None:
            new = cls._maker_(cls, *args)
        elif data_type is object:
            new = object.__new__(cls)
        else:
            new = data_type.__new__(cls, *args)
        if "_value_" not in new.__dict__:
            new._value_ = value if data_type is object else data_type(*args)
        new._name_, new.__objclass__ = name, cls
        new._sort_order_ = count
        if type(new).__init__ is not object.__init__:
            new.__init__(*args)
        values.append(new._value_)
        for known in cls._member_map_.values():
            if known._value_ == new._value_:
                cls._alias(name, known)
                return
        if isinstance(new._value_, int) and issubclass(cls, Flag) and new._value_.bit_count() != 1:
            # Several bits, or none: a name for a combination.
            cls._alias(name, new)
        else:
            cls._member_names_.append(name)
            cls._alias(name, new)
        try:
            cls._value2member_map_.setdefault(new._value_, new)
        except TypeError:
            pass

    def _alias(cls, name, known):
        cls._member_map_[name] = known
        type.__setattr__(cls, name, known)

    def _data_type(cls):
        return next((base for base in cls.__mro__ if base in (int, str, float, bytes, tuple)), object)

    def __call__(cls, value, *names, **options):
        if names or (options and not cls._member_map_):
            return cls._functional(value, names[0] if names else options.pop("names"), **options)
        if type(value) is cls:
            return value
        try:
            if value in cls._value2member_map_:
                return cls._value2member_map_[value]
        except TypeError:
            for known in cls._member_map_.values():
                if known._value_ == value:
                    return known
        found = cls._missing_(value)
        if isinstance(found, cls):
            return found
        error = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if found is None:
            raise error
        raise TypeError(
            f"error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member"
        )

    def _functional(cls, name, names, *, start=1, type=None, **options):
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        body = {"__module__": options.get("module") or "__main__"}
        if isinstance(names, dict):
            body.update(names)
        else:
            values = []
            for count, item in enumerate(names):
                key, value = item if isinstance(item, tuple) else (item, cls._generate_next_value_(item, start, count, list(values)))
                values.append(value)
                body[key] = value
        return cls.__class__(name, (cls,) if type is None else (type, cls), body)

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            cls(value)
        except ValueError:
            return False
        return True

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    def __repr__(cls):
        return f"<flag {cls.__name__!r}>" if issubclass(cls, Flag) else f"<enum {cls.__name__!r}>"

    @property
    def __members__(cls):
        return dict(cls._member_map_)


EnumMeta = EnumType


class Flag:
    """Stands here for the flags below until they are made: classes made before them are none."""


class Enum(metaclass=EnumType):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        numbers = [value for value in last_values if isinstance(value, int)]
        return max(numbers) + 1 if numbers else start

    @classmethod
    def _missing_(cls, value):
        return None

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, spec):
        return format(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, protocol):
        return type(self), (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)


class StrEnum(str, ReprEnum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)


class Flag(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return 1 << max(last_values).bit_length() if last_values else start

    @classmethod
    def _missing_(cls, value):
        """The combination of these bits, which gets a name made of those of its parts."""
        known = 0
        for one in cls:
            known |= one._value_
        if not isinstance(value, int):
            return None
        if value < 0:
            value = known & (value if known == 0 else value % (1 << known.bit_length()))
        if value & ~known:
            bits = max(value.bit_length(), known.bit_length())
            raise ValueError(
                f"{cls!r} invalid value {value}\n    given {value:#0{bits + 3}b}\n  allowed {known:#0{bits + 3}b}"
            )
        if value in cls._value2member_map_:
            return cls._value2member_map_[value]
        data_type = cls._data_type()
        new = object.__new__(cls) if data_type is object else data_type.__new__(cls, value)
        parts = [one._name_ for one in cls if one._value_ & value]
        new._value_, new._name_ = value, "|".join(parts) or None
        cls._value2member_map_[value] = new
        return new

    def _other(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if isinstance(other, int) and isinstance(self, int):
            return other
        return None

    def __or__(self, other):
        bits = self._other(other)
        return NotImplemented if bits is None else self.__class__(self._value_ | bits)

    def __and__(self, other):
        bits = self._other(other)
        return NotImplemented if bits is None else self.__class__(self._value_ & bits)

    def __xor__(self, other):
        bits = self._other(other)
        return NotImplemented if bits is None else self.__class__(self._value_ ^ bits)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        return self.__class__(~self._value_)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return (one for one in self.__class__ if one._value_ & self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        shown = "" if self._name_ is None else f".{self._name_}"
        return f"<{self.__class__.__name__}{shown}: {self._value_!r}>"

    def __str__(self):
        return f"{self.__class__.__name__}({self._value_!r})" if self._name_ is None else f"{self.__class__.__name__}.{self._name_}"


class IntFlag(int, ReprEnum, Flag):
    __or__, __and__, __xor__, __invert__ = Flag.__or__, Flag.__and__, Flag.__xor__, Flag.__invert__
    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)


def unique(enumeration):
    """Refuses an enumeration with two names for one value."""
    doubles = [f"{name} -> {known._name_}" for name, known in enumeration.__members__.items() if name != known._name_]
    if doubles:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(doubles)}")
    return enumeration
