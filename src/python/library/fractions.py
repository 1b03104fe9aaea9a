"""Numbers that are one integer over another."""

from math import gcd as _gcd


class Fraction:
    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if isinstance(numerator, str):
            numerator, denominator = _read(numerator)
        elif isinstance(numerator, float):
            if denominator is not None:
                raise TypeError("both arguments should be Rational instances")
            numerator, denominator = numerator.as_integer_ratio()
        denominator = 1 if denominator is None else denominator
        if not all(isinstance(part, (int, Fraction)) for part in (numerator, denominator)):
            raise TypeError("argument should be a string or a Rational instance")
        top = numerator.numerator * denominator.denominator
        bottom = denominator.numerator * numerator.denominator
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        common = _gcd(top, bottom) * (-1 if bottom < 0 else 1)
        self._numerator, self._denominator = top // common, bottom // common
        return self

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    @classmethod
    def from_float(cls, f):
        return cls(f)

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def is_integer(self):
        return self._denominator == 1

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        before, here = (0, 1), (1, 0)
        top, bottom = self._numerator, self._denominator
        while True:
            whole = top // bottom
            following = (before[0] + whole * here[0], before[1] + whole * here[1])
            if following[1] > max_denominator:
                break
            before, here = here, following
            top, bottom = bottom, top - whole * bottom
        steps = (max_denominator - before[1]) // here[1]
        near = Fraction(before[0] + steps * here[0], before[1] + steps * here[1])
        other = Fraction(*here)
        return other if abs(other - self) <= abs(near - self) else near

    def _with(self, other, exact, inexact):
        if isinstance(other, (int, Fraction)):
            return exact(self, other)
        if isinstance(other, float):
            return inexact(float(self), other)
        return NotImplemented

    def __add__(self, other):
        return self._with(other, _add, lambda a, b: a + b)

    def __radd__(self, other):
        return self + other

    def __sub__(self, other):
        return self._with(other, lambda a, b: _add(a, -b), lambda a, b: a - b)

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        return self._with(
            other,
            lambda a, b: Fraction(a.numerator * b.numerator, a.denominator * b.denominator),
            lambda a, b: a * b,
        )

    def __rmul__(self, other):
        return self * other

    def __truediv__(self, other):
        return self._with(other, lambda a, b: Fraction(a, b), lambda a, b: a / b)

    def __rtruediv__(self, other):
        return Fraction(other, self) if isinstance(other, int) else other / float(self)

    def __floordiv__(self, other):
        return self._with(
            other, lambda a, b: (a.numerator * b.denominator) // (a.denominator * b.numerator), lambda a, b: a // b
        )

    def __mod__(self, other):
        return self - other * (self // other)

    def __pow__(self, other):
        if not isinstance(other, int):
            return float(self) ** float(other)
        if other < 0:
            return Fraction(self._denominator**-other, self._numerator**-other)
        return Fraction(self._numerator**other, self._denominator**other)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __pos__(self):
        return self

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __float__(self):
        return self._numerator / self._denominator

    def __int__(self):
        return self.__trunc__()

    def __trunc__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            return whole + (twice > self._denominator or twice == self._denominator and whole % 2)
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __bool__(self):
        return self._numerator != 0

    def __hash__(self):
        if self._denominator == 1:
            return hash(self._numerator)
        return hash(float(self)) if Fraction(float(self)) == self else hash((self._numerator, self._denominator))

    def _order(self, other):
        """Less than nothing when it is smaller than the other."""
        if isinstance(other, (int, Fraction)):
            return self._numerator * other.denominator - other.numerator * self._denominator
        return float(self) - other if isinstance(other, float) else None

    def __eq__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order == 0

    def __lt__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order < 0

    def __le__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order <= 0

    def __gt__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order > 0

    def __ge__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order >= 0

    def __repr__(self):
        return f"Fraction({self._numerator}, {self._denominator})"

    def __str__(self):
        return f"{self._numerator}" if self._denominator == 1 else f"{self._numerator}/{self._denominator}"


def _add(a, b):
    return Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)


def _read(text):
    try:
        top, slash, bottom = text.strip().partition("/")
        if slash:
            return int(top), int(bottom)
        mantissa, _, exponent = top.lower().partition("e")
        whole, _, part = mantissa.partition(".")
        power = int(exponent or 0) - len(part)
        number = int(whole + part)
        return (number * 10**power, 1) if power >= 0 else (number, 10**-power)
    except ValueError:
        raise ValueError(f"Invalid literal for Fraction: {text!r}") from None
