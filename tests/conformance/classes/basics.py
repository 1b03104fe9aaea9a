"""Classes with methods, attributes and inheritance."""


class Animal:
    """Something alive."""

    count = 0
    kinds: list[str] = []

    def __init__(self, name, legs=4):
        self.name = name
        self.legs = legs
        Animal.count += 1

    def speak(self):
        return f"{self.name} says nothing"

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r}, legs={self.legs})"


class Dog(Animal):
    def speak(self):
        return f"{self.name} says woof"

    def tricks(self, *names, loud=False):
        text = ", ".join(names) or "none"
        return text.upper() if loud else text


class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def speak(self):
        return super().speak().replace("woof", "wif")


animals = [Animal("cat"), Dog("rex"), Puppy("bit", 1)]
for animal in animals:
    print(animal, animal.speak(), animal.legs)
print(Animal.count, Dog.count, animals[0].count)
print(animals[1].tricks("sit", "roll"), animals[2].tricks("sit", loud=True), animals[1].tricks())
print(Puppy.__name__, Puppy.__qualname__, Puppy.__module__, Animal.__doc__, Dog.__doc__)
print([c.__name__ for c in Puppy.__mro__], Puppy.__bases__[0].__name__)
print(isinstance(animals[2], Dog), isinstance(animals[0], Dog), issubclass(Puppy, (int, Animal)))
print(animals[2].__dict__, vars(animals[1]))
print(hasattr(animals[2], "age"), hasattr(animals[1], "age"), getattr(animals[1], "age", "?"))
setattr(animals[1], "age", 7)
print(animals[1].age)
del animals[1].age
try:
    print(animals[1].age)
except AttributeError as error:
    print("AttributeError:", error)
animals[0].legs += 1
print(animals[0].legs, Animal.kinds is Dog.kinds)
Animal.shout = lambda self: self.name.upper()
print(animals[2].shout())
method = animals[1].speak
print(method(), method.__self__ is animals[1], method.__func__ is Dog.speak, method.__name__)
print(type(animals[1]) is Dog, type(Dog) is type, type(type))
print(Dog, Animal.speak(animals[1]))
for call in (lambda: Animal(), lambda: Animal("a", 1, 2), lambda: Dog.speak(), lambda: Puppy("x"), lambda: object().x):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Empty:
    pass


try:
    Empty(1)
except TypeError as error:
    print(error)
try:
    Empty().missing()
except AttributeError as error:
    print(error)
e = Empty()
print(e == e, e != e, e == Empty(), bool(e), [x.__name__ for x in Animal.__subclasses__()])
print(Animal.__annotations__)
