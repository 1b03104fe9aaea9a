import enum
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique


class State(Enum):
    PENDING = "pending"
    RUNNING = "running"
    DONE = "done"
    FINISHED = "done"

    @property
    def is_over(self):
        return self is State.DONE

    @classmethod
    def first(cls):
        return next(iter(cls))


print(State.DONE, repr(State.DONE), State.DONE.name, State.DONE.value, State("running"), State["PENDING"])
print(list(State), len(State), State.FINISHED is State.DONE, State.FINISHED.name, State.DONE.is_over, State.first())
print(State.DONE == State.DONE, State.DONE == "done", State.DONE != State.RUNNING, State.DONE in State, "done" in State, {State.DONE: 1})
print(isinstance(State.DONE, State), type(State.DONE), State, list(State.__members__), f"{State.DONE}", f"{State.DONE!r:>30}")
for broken in (lambda: State("nope"), lambda: State["NOPE"], lambda: setattr(State, "DONE", 1), lambda: State.DONE < State.RUNNING, lambda: State.NOPE):
    try:
        print(broken())
    except Exception as error:
        print(type(error).__name__, error)


class Priority(IntEnum):
    LOW = 1
    HIGH = auto()
    URGENT = auto()


print(Priority.HIGH, repr(Priority.HIGH), Priority.HIGH > Priority.LOW, Priority.HIGH + 1, sorted(Priority, reverse=True), Priority(3), max(Priority).name, f"{Priority.LOW}", Priority.HIGH == 2)


class Dish(StrEnum):
    PASTA = auto()
    FLAN = "flan de la casa"


print(Dish.PASTA, repr(Dish.PASTA), Dish.FLAN.upper(), Dish("pasta"), Dish.PASTA == "pasta", f"<{Dish.PASTA}>", "-".join(Dish))


class Color(Enum):
    RED = auto()
    GREEN = auto()

    def describe(self):
        return f"{self.name.lower()} is {self.value}"


print([color.describe() for color in Color], Color.RED.describe())


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


print(Planet.MARS.mass, Planet.EARTH.value, Planet((6.42e23, 3.39e6)))


class Permission(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()
    ALL = READ | WRITE | RUN


both = Permission.READ | Permission.WRITE
print(both, repr(both), Permission.READ in both, Permission.RUN in both, both & Permission.WRITE, ~Permission.READ, bool(Permission(0)), Permission(0), list(both), Permission.ALL, both.value, len(Permission))


class Bits(IntFlag):
    A = 1
    B = 2


print(Bits.A | Bits.B, repr(Bits.A | Bits.B), Bits.A + 1)
try:

    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.DOG.value, Enum("N", {"X": 10}).X)
match State("done"):
    case State.PENDING:
        print("waiting")
    case State.DONE | State.RUNNING:
        print("matched")
try:

    class More(State):
        X = 1
except TypeError as error:
    print(error)


class Level(Enum):
    LOW = 1
    HIGH = 2

    @classmethod
    def _missing_(cls, value):
        return cls.HIGH if value == "max" else None

    def __str__(self):
        return f"level {self.value}"

    def __lt__(self, other):
        return self.value < other.value


print(Level("max"), sorted([Level.HIGH, Level.LOW])[0])
