"""Properties, class methods, static methods and descriptors."""


class Temperature:
    def __init__(self, celsius=0.0):
        self._celsius = celsius

    @property
    def celsius(self):
        """Degrees."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("too cold")
        print("set", value)
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("deleted")
        self._celsius = 0.0

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    @classmethod
    def boiling(cls):
        return cls(100.0)

    @staticmethod
    def is_cold(degrees):
        return degrees < 10


class Precise(Temperature):
    @property
    def celsius(self):
        return round(super().celsius, 1)


t = Temperature(20.0)
print(t.celsius, t.fahrenheit)
t.celsius = 25
t.celsius += 5
print(t.celsius, t.fahrenheit, t.__dict__)
del t.celsius
print(t.celsius)
try:
    t.celsius = -300
except ValueError as error:
    print(error)
try:
    t.fahrenheit = 1
except AttributeError as error:
    print(error)
try:
    del t.fahrenheit
except AttributeError as error:
    print(error)
b = Temperature.boiling()
print(b.celsius, Temperature.is_cold(5), b.is_cold(50), Precise.boiling().celsius, Precise(1.26).celsius)
print(Temperature.celsius.__doc__, isinstance(Temperature.celsius, property), type(Temperature.celsius))
try:
    Precise(1).celsius = 3
except AttributeError as error:
    print(error)
print(getattr(b, "celsius"), hasattr(b, "fahrenheit"), getattr(b, "kelvin", None))


class Positive:
    def __set_name__(self, owner, name):
        self.name = name
        print("named", owner.__name__, name)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, "unset")

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.name} must be positive, not {value}")
        instance.__dict__[self.name] = value


class Order:
    price = Positive()
    amount = Positive()

    def __init__(self, price, amount):
        self.price = price
        self.amount = amount

    def total(self):
        return self.price * self.amount


order = Order(3, 4)
print(order.total(), order.__dict__, type(Order.price).__name__)
try:
    order.price = -1
except ValueError as error:
    print(error)


class Cached:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        print("computing")
        value = instance.__dict__[self.function.__name__] = self.function(instance)
        return value


class Report:
    @Cached
    def rows(self):
        return [1, 2, 3]


report = Report()
print(report.rows, report.rows)


class Dynamic:
    def __init__(self):
        self.known = 1

    def __getattr__(self, name):
        if name.startswith("get_"):
            return lambda: name[4:]
        raise AttributeError(f"no {name} here")


d = Dynamic()
print(d.known, d.get_soup(), hasattr(d, "other"))
try:
    d.other
except AttributeError as error:
    print(error)


class Frozen:
    def __init__(self, x):
        object.__setattr__(self, "x", x)

    def __setattr__(self, name, value):
        raise AttributeError(f"cannot set {name}")

    def __delattr__(self, name):
        raise AttributeError(f"cannot delete {name}")


f = Frozen(1)
print(f.x)
for action in (lambda: setattr(f, "x", 2), lambda: delattr(f, "x")):
    try:
        action()
    except AttributeError as error:
        print(error)


class Logged:
    def __setattr__(self, name, value):
        print("setting", name)
        super().__setattr__(name, value)

    def __getattribute__(self, name):
        if name == "secret":
            return "hidden"
        return super().__getattribute__(name)


logged = Logged()
logged.a = 5
print(logged.a, logged.secret)


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


s = Slotted(1)
s.y = 2
print(s.x, s.y, hasattr(s, "__dict__"))
try:
    s.z = 3
except AttributeError as error:
    print(error)
del s.y
try:
    s.y
except AttributeError as error:
    print(error)
