from dataclasses import asdict, astuple, dataclass, field, fields, is_dataclass, replace


@dataclass
class Order:
    table: int
    dish: str
    count: int = 1
    notes: list[str] = field(default_factory=list)
    total: float = field(init=False, repr=False, default=0.0)

    def __post_init__(self):
        self.total = self.count * 2.5


o = Order(3, "pasta", notes=["hot"])
print(o, o.total, o == Order(3, "pasta", 1, ["hot"]), o != Order(4, "pasta"))
o.notes.append("now")
print(Order(1, "flan").notes, o.notes, [f.name for f in fields(Order)], is_dataclass(o), is_dataclass(Order), is_dataclass(5))
print(asdict(o), astuple(Order(1, "te")))
print(replace(o, count=4), replace(o, count=4).total)
for broken in (lambda: Order(), lambda: Order(1), lambda: Order(1, "a", 2, [], 5), lambda: Order(1, dish="a", size=3), lambda: Order(1, "x", table=5), lambda: hash(o), lambda: replace(o, total=3), lambda: asdict(5)):
    try:
        print(broken())
    except Exception as error:
        print(type(error).__name__, error)


@dataclass(order=True, frozen=True)
class Priority:
    level: int
    name: str = field(compare=False)


low, high = Priority(1, "low"), Priority(9, "high")
print(low < high, sorted([high, low]), max(low, high).name, {low: 1}[Priority(1, "low")], low == Priority(1, "other"))
try:
    low.level = 5
except Exception as error:
    print(type(error).__name__, error, isinstance(error, AttributeError))
try:
    del low.name
except Exception as error:
    print(type(error).__name__, error)


@dataclass
class Base:
    x: int
    y: int = 0


@dataclass
class Child(Base):
    z: int = 5
    y: int = 7


print(Child(1), Child(1, 2, 3), Base(1) == Child(1), [f.name for f in fields(Child)])


@dataclass(kw_only=True)
class Config:
    host: str
    port: int = 80


print(Config(host="a"), Config(port=1, host="b"))
try:
    Config("a")
except TypeError as error:
    print(error)
try:
    Config()
except TypeError as error:
    print(error)
try:

    @dataclass
    class Wrong:
        a: int = 1
        b: int
except TypeError as error:
    print(error)
try:

    @dataclass
    class Mutable:
        a: list = []
except ValueError as error:
    print(error)


@dataclass(slots=True)
class Small:
    a: int
    b: int = 2


s = Small(1)
print(s, hasattr(s, "__dict__"))
try:
    s.c = 1
except AttributeError as error:
    print(error)


@dataclass
class Node:
    value: int
    children: list["Node"] = field(default_factory=list)


tree = Node(1, [Node(2), Node(3, [Node(4)])])
print(tree, asdict(tree))
match o:
    case Order(table, dish):
        print("matched", table, dish)
