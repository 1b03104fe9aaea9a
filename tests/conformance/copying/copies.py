import copy
import uuid
import warnings
import weakref
from dataclasses import dataclass, field


@dataclass
class Order:
    dishes: list = field(default_factory=list)
    parent: object = None


first = Order(["pasta", ["salt"]])
shallow, deep = copy.copy(first), copy.deepcopy(first)
first.dishes[1].append("pepper")
print(shallow, deep, shallow.dishes is first.dishes, deep == first)
own = [1]
own.append(own)
again = copy.deepcopy(own)
print(again[1] is again, again is not own)
print(copy.copy([1, [2]]), copy.deepcopy({"a": {1, 2}, "b": (1, [2])}), copy.copy("x"), copy.deepcopy(None), copy.copy((1, 2)))


class Tracked:
    def __init__(self):
        self.copies = 0

    def __copy__(self):
        new = Tracked()
        new.copies = self.copies + 1
        return new

    def __deepcopy__(self, memo):
        return "deep"


print(copy.copy(Tracked()).copies, copy.deepcopy([Tracked()]))
loop = Order()
loop.parent = loop
print(copy.deepcopy(loop).parent is not loop)
number = uuid.uuid4()
print(number.version, len(str(number)), len({uuid.uuid4() for _ in range(10)}), uuid.UUID("12345678-1234-5678-1234-567812345678"), uuid.UUID(str(number)) == number, len(number.hex))
reference = weakref.ref(first)
print(reference() is first)
warnings.warn("hot plate")
warnings.warn("old recipe", DeprecationWarning)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("inside", RuntimeWarning)
print(len(caught), caught[0].category.__name__, caught[0].message)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error")
    except UserWarning as error:
        print("raised", error)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("unseen")
