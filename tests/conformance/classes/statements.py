"""Class statements: scopes, keywords, metaclasses, mixins, decorators."""


class Base:
    registry = []

    def __init_subclass__(cls, /, label=None, **more):
        super().__init_subclass__(**more)
        cls.label = label or cls.__name__.lower()
        Base.registry.append(cls)


class One(Base, label="first"):
    pass


class Two(Base):
    pass


print([(c.__name__, c.label) for c in Base.registry])


class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


print(D().who(), [c.__name__ for c in D.mro()], super(B, D()).who())
try:

    class Broken(A, B):
        pass

except TypeError as error:
    print(error)


def counted(cls):
    cls.made = 0
    original = cls.__init__

    def __init__(self, *args, **kwargs):
        cls.made += 1
        original(self, *args, **kwargs)

    cls.__init__ = __init__
    return cls


@counted
class Point:
    def __init__(self, x, y=0):
        self.x, self.y = x, y


Point(1)
Point(2, y=3)
print(Point.made, Point.__init__.__name__)

x = "global"


class Scope:
    x = "class"
    y = [x for _ in range(2)]
    z = list(x for x in [x])
    pairs = {k: v for k, v in zip("ab", (1, 2))}

    def method(self):
        return x

    class Inner:
        z = x

        def deep(self):
            return __class__.__qualname__

    for i in range(3):
        pass
    if i == 2:
        last = i
    del i


print(Scope.y, Scope.z, Scope.pairs, Scope().method(), Scope.Inner.z, Scope.Inner().deep(), Scope.last, hasattr(Scope, "i"))
print(Scope.Inner.__qualname__, Scope.method.__qualname__)


def make(value):
    class Local:
        shared = value

        def get(self):
            return value, self.shared

    return Local


Local = make(5)
print(Local().get(), Local.__qualname__, Local.get.__qualname__)


class Private:
    __secret = 1

    def __init__(self):
        self.__value = 2

    def __hidden(self):
        return self.__value + self.__secret

    def reveal(self):
        return self.__hidden()


p = Private()
print(p.reveal(), p.__dict__, p._Private__hidden(), Private._Private__secret)
try:
    p.__value
except AttributeError as error:
    print(error)


class Meta(type):
    def __new__(mcs, name, bases, namespace, **keywords):
        print("new", name, [b.__name__ for b in bases], sorted(k for k in namespace if not k.startswith("__")), keywords)
        cls = super().__new__(mcs, name, bases, namespace)
        cls.tag = name.upper()
        return cls

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)
        print("init", name)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)

    def __len__(cls):
        return 42

    def __iter__(cls):
        return iter([1, 2])

    def __contains__(cls, item):
        return item == 1

    def __getitem__(cls, key):
        return f"{cls.__name__}[{key}]"

    @property
    def shouted(cls):
        return cls.__name__ + "!"


class WithMeta(metaclass=Meta, flag=True):
    a = 1

    def __init__(self, value):
        self.value = value


class Below(WithMeta):
    b = 2


print(WithMeta(3).value, Below.tag, len(Below), list(Below), 1 in Below, 2 in Below, Below["k"], Below.shouted)
print(type(Below), type(Below).__name__, isinstance(Below, Meta))


class Single:
    _instance = None

    def __new__(cls, *args):
        if cls._instance is None:
            print("making")
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, value):
        self.value = value


one, two = Single(1), Single(2)
print(one is two, one.value)


class Other:
    def __new__(cls):
        return 7


print(Other())

Dynamic = type("Dynamic", (Base,), {"x": 5, "double": lambda self: self.x * 2}, label="dyn")
print(Dynamic().double(), Dynamic.label, Dynamic.__name__, Dynamic.__mro__[1].__name__)
print(isinstance(5, int | str), isinstance("a", int | str), isinstance(1.5, int | None), isinstance(None, int | None), int | str)


class Generic:
    def __class_getitem__(cls, item):
        return f"{cls.__name__} of {item.__name__}"


print(Generic[int])


class Annotated:
    name: str
    size: int = 3
    other: "Annotated" = None
    tags: dict[str, int] = {}


print(list(Annotated.__annotations__), Annotated.__annotations__["name"], Annotated.__annotations__["other"])
print([n for n in dir(Annotated()) if not n.startswith("_")])
print(sorted(n for n in vars(Annotated) if not n.startswith("_")))


def function():
    """Says it."""


function.note = 1
print(function.__name__, function.__doc__, function.__dict__, function.note, hasattr(function, "missing"))
function.__name__ = "renamed"
print(function.__name__, function.__qualname__)


class Abort(Exception):
    def __init__(self, code, *, reason="none"):
        super().__init__(f"aborted with {code}")
        self.code = code
        self.reason = reason


try:
    raise Abort(3, reason="tired")
except Abort as error:
    print(error, error.code, error.reason, error.args, repr(error), isinstance(error, Exception))


class Special(Abort):
    def __str__(self):
        return f"special {self.code}"


try:
    try:
        raise Special(4)
    except ValueError:
        print("no")
except Abort as error:
    print(error, [error], f"{error}", type(error).__mro__[1].__name__)
