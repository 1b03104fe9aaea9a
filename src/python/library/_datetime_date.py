"""Days of the calendar."""

from _datetime_text import format_time as _format_time, read_date as _read_date
from _namedtuple import namedtuple as _namedtuple
from _timedelta import timedelta
import time as _time

MINYEAR, MAXYEAR = 1, 9999
_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS[month]


def _days_before(year):
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400


def check_whole(*values):
    for value in values:
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")


class IsoCalendarDate(_namedtuple("IsoCalendarDate", "year week weekday")):
    def __repr__(self):
        return f"datetime.{super().__repr__()}"


class date:
    _is_moment = False  # as a datetime is

    def __new__(cls, year, month=None, day=None):
        check_whole(year, month, day)
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f"year {year} is out of range")
        if not 1 <= month <= 12:
            raise ValueError("month must be in 1..12")
        if not 1 <= day <= _days_in(year, month):
            raise ValueError("day is out of range for month")
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        return self

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        return cls(*_time.localtime(timestamp)[:3])

    @classmethod
    def fromordinal(cls, n):
        if not 1 <= n <= _days_before(MAXYEAR + 1):
            raise OverflowError("date value out of range")
        year = n // 366 + 1
        while _days_before(year + 1) < n:
            year += 1
        day, month = n - _days_before(year), 1
        while day > _days_in(year, month):
            day -= _days_in(year, month)
            month += 1
        return cls(year, month, day)

    @classmethod
    def fromisoformat(cls, date_string):
        return cls(*_read_date(date_string, date_string))

    def toordinal(self):
        return _days_before(self._year) + sum(_days_in(self._year, month) for month in range(1, self._month)) + self._day

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        thursday = date.fromordinal(self.toordinal() + 3 - self.weekday())
        first = date(thursday._year, 1, 1).toordinal()
        return IsoCalendarDate(thursday._year, (thursday.toordinal() - first) // 7 + 1, self.isoweekday())

    def replace(self, year=None, month=None, day=None):
        return type(self)(year or self._year, month or self._month, day or self._day)

    def timetuple(self):
        return _time.gmtime((self.toordinal() - 719163) * 86400)

    def ctime(self):
        return f"{WEEKDAYS[self.weekday()]} {MONTHS[self._month]} {self._day:2} 00:00:00 {self._year:04}"

    def isoformat(self):
        return f"{self._year:04}-{self._month:02}-{self._day:02}"

    def strftime(self, format):
        return _format_time(self, format)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return f"datetime.date({self._year}, {self._month}, {self._day})"

    def _key(self):
        return self._year, self._month, self._day

    def _compared(self, other):
        """What both are compared by; none where they can't be."""
        if isinstance(other, date) and not other._is_moment:
            return self._key(), other._key()
        return None

    def __eq__(self, other):
        keys = self._compared(other)
        return NotImplemented if keys is None else keys[0] == keys[1]

    def __lt__(self, other):
        keys = self._compared(other)
        return NotImplemented if keys is None else keys[0] < keys[1]

    def __le__(self, other):
        keys = self._compared(other)
        return NotImplemented if keys is None else keys[0] <= keys[1]

    def __gt__(self, other):
        keys = self._compared(other)
        return NotImplemented if keys is None else keys[0] > keys[1]

    def __ge__(self, other):
        keys = self._compared(other)
        return NotImplemented if keys is None else keys[0] >= keys[1]

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self).fromordinal(self.toordinal() + other.days)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        return timedelta(self.toordinal() - other.toordinal()) if isinstance(other, date) else NotImplemented


date.__module__ = "datetime"
