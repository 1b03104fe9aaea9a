from collections import namedtuple
from typing import NamedTuple

Point = namedtuple("Point", ["x", "y"])
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), isinstance(p, tuple), Point._fields)
x, y = p
print(x + y, p._asdict(), p._replace(x=10), Point._make([5, 6]), p < Point(1, 3), hash(p) == hash((1, 2)))
Order = namedtuple("Order", "table dish count", defaults=[1])
print(Order(3, "pasta"), Order(3, "flan", 2), Order._field_defaults)
print(sorted([Order(2, "b"), Order(1, "c"), Order(1, "a")]))
print(namedtuple("R", "a class a", rename=True)._fields)
for broken in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(1, 2, z=3), lambda: Point(), lambda: Point(1, x=2), lambda: namedtuple("A", "class"), lambda: namedtuple("A", "a a"), lambda: namedtuple("A", "_a"), lambda: Point._make([1]), lambda: p._replace(q=1), lambda: setattr(p, "x", 5)):
    try:
        print(broken())
    except Exception as error:
        print(type(error).__name__, error)


class Vector(namedtuple("Vector", "x y")):
    __slots__ = ()

    def length(self):
        return (self.x**2 + self.y**2) ** 0.5


print(Vector(3, 4), Vector(3, 4).length())


class Employee(NamedTuple):
    """A person."""

    name: str
    id: int = 3

    def greet(self):
        return f"Hola, {self.name}"


e = Employee("Ana")
print(e, e.greet(), e._fields, Employee.__doc__, e.id, Employee._field_defaults)
match p:
    case Point(x=1, y=second):
        print("matched", second)
match e:
    case Employee(name, 3):
        print("matched", name)
print({p: "a"}[Point(1, 2)], [q.x for q in map(Point._make, [(1, 2), (3, 4)])], Point.__name__, Point.__doc__)
