"""The time between two moments, in whole microseconds."""


class timedelta:
    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        days += weeks * 7
        seconds += minutes * 60 + hours * 3600
        microseconds += milliseconds * 1000
        # Parts of a larger unit go to the smaller ones: only the last is rounded.
        if isinstance(days, float):
            whole = int(days // 1)
            seconds += (days - whole) * 86400
            days = whole
        if isinstance(seconds, float):
            whole = int(seconds // 1)
            microseconds += (seconds - whole) * 1000000
            seconds = whole
        total = (days * 86400 + seconds) * 1000000 + round(microseconds)
        return cls._of(total)

    @classmethod
    def _of(cls, total):
        self = object.__new__(cls)
        self._total = total
        if not -999999999 <= self.days <= 999999999:
            raise OverflowError(f"days={self.days}; must have magnitude <= 999999999")
        return self

    @property
    def days(self):
        return self._total // 86400000000

    @property
    def seconds(self):
        return self._total // 1000000 % 86400

    @property
    def microseconds(self):
        return self._total % 1000000

    def total_seconds(self):
        return self._total / 1000000

    def __add__(self, other):
        return self._of(self._total + other._total) if isinstance(other, timedelta) else NotImplemented

    def __sub__(self, other):
        return self._of(self._total - other._total) if isinstance(other, timedelta) else NotImplemented

    def __mul__(self, other):
        if isinstance(other, int):
            return self._of(self._total * other)
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return self._of(_nearest(self._total * top, bottom))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total / other._total
        if isinstance(other, int):
            return self._of(_nearest(self._total, other))
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return self._of(_nearest(self._total * bottom, top))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total // other._total
        return self._of(self._total // other) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return self._of(self._total % other._total) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        return self // other, self % other

    def __neg__(self):
        return self._of(-self._total)

    def __pos__(self):
        return self

    def __abs__(self):
        return self._of(abs(self._total))

    def __bool__(self):
        return self._total != 0

    def __eq__(self, other):
        return self._total == other._total if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total < other._total if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total <= other._total if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total > other._total if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total >= other._total if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._total)

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        text = f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
        if self.microseconds:
            text += f".{self.microseconds:06}"
        return f"{self.days} day{'' if abs(self.days) == 1 else 's'}, {text}" if self.days else text

    def __repr__(self):
        parts = (("days", self.days), ("seconds", self.seconds), ("microseconds", self.microseconds))
        return f"datetime.timedelta({', '.join(f'{name}={value}' for name, value in parts if value) or '0'})"


def _nearest(top, bottom):
    """The nearest integer to a fraction; of two the even one."""
    if bottom < 0:
        top, bottom = -top, -bottom
    whole, rest = divmod(top, bottom)
    return whole + (rest * 2 > bottom or rest * 2 == bottom and whole % 2)


timedelta.__module__ = "datetime"
timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)
