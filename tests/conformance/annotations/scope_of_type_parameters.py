# Type parameters are names of the function or class alone.
T = "the module's"


class Box[T]:
    kind = T

    def __init__(self, value: T):
        self.value = value

    def parameter(self):
        return T

    def mapped[R](self, change, default: R = "none") -> R:
        return change(self.value), R


class Pair[A, B](Box[tuple[A, B]]):
    names = [str(name) for name in (A, B)]


def first[U](items: list[U]) -> U:
    def inner() -> U:
        return U

    return items[0], inner(), inner.__annotations__


async def fetch[Answer](value: Answer) -> Answer:
    return Answer, value


def local():
    class Inner[Q]:
        def ask(self) -> Q:
            return Q

    try:
        print(Q)
    except NameError as error:
        print(error)
    return Inner().ask()


print(T, Box.kind, Box(1).parameter(), Box.__type_params__)
print(Box(2).mapped(lambda value: value + 1))
print("R" in vars(Box), "T" in vars(Box), Box.mapped.__annotations__, Box.mapped.__type_params__)
print(Pair.names, Pair.__type_params__, Pair(("a", 1)).value)
print(first([1, 2]), first.__type_params__, local.__type_params__)
print(local())
for name in ["A", "B", "U", "Answer", "Q"]:
    print(name, name in globals())
try:
    print(U)
except NameError as error:
    print(error)


class Shadows:
    T = "the class's"

    def plain(self, value: T):
        pass

    def mixed[V](self, value: T) -> V:
        pass


print(Shadows.plain.__annotations__, Shadows.mixed.__annotations__)

# A loop makes each its own.
made = []
for number in range(2):

    def numbered[N](n: N = number):
        return N, n

    made.append(numbered)
print([one() for one in made])
