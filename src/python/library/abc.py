"""Classes that are there to be derived from."""


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractproperty(property):
    __isabstractmethod__ = True


def _is_abstract(value):
    """Also a property or a class method is, whose function is."""
    parts = (value, *(getattr(value, name, None) for name in ("fget", "fset", "fdel", "__func__")))
    return any(getattr(part, "__isabstractmethod__", False) for part in parts)


def update_abstractmethods(cls):
    inherited = {name for base in cls.__mro__[1:] for name in getattr(base, "__abstractmethods__", ())}
    cls.__abstractmethods__ = frozenset(
        name for name in {*inherited, *cls.__dict__} if _is_abstract(getattr(cls, name, None))
    )
    return cls


class ABCMeta(type):
    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace, **keywords)
        update_abstractmethods(cls)
        cls._registered = ()

    def __call__(cls, *args, **keywords):
        if missing := sorted(cls.__abstractmethods__):
            several = "s" if len(missing) > 1 else ""
            names = ", ".join(f"'{name}'" for name in missing)
            raise TypeError(
                f"Can't instantiate abstract class {cls.__name__} without an implementation for abstract method{several} {names}"
            )
        return super().__call__(*args, **keywords)

    def register(cls, subclass):
        cls._registered = (*cls._registered, subclass)
        return subclass

    def __subclasscheck__(cls, subclass):
        hook = cls.__subclasshook__(subclass) if hasattr(cls, "__subclasshook__") else NotImplemented
        if hook is not NotImplemented:
            return hook
        known = (*cls._registered, *cls.__subclasses__())
        return cls in subclass.__mro__ or any(issubclass(subclass, other) for other in known)

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))


class ABC(metaclass=ABCMeta):
    __slots__ = ()
