"""Dates, times, and the time between them."""

from _datetime_date import (
    MAXYEAR,
    MINYEAR,
    MONTHS as _MONTHS,
    WEEKDAYS as _WEEKDAYS,
    check_whole as _whole,
    date,
)
from _datetime_text import format_time as _format_time, read_date as _read_date, read_time as _read_time, strptime as _strptime
from _datetime_zone import offset_text as _offset_text, timezone, tzinfo
from _timedelta import timedelta
import time as _time

UTC = timezone.utc


def _check_time(hour, minute, second, microsecond):
    _whole(hour, minute, second, microsecond)
    for name, value, most in (("hour", hour, 23), ("minute", minute, 59), ("second", second, 59)):
        if not 0 <= value <= most:
            raise ValueError(f"{name} must be in 0..{most}")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")


class _TimeOfDay:
    """What a time and a datetime have in common."""

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def _set_time(self, hour, minute, second, microsecond, tzinfo, fold):
        _check_time(hour, minute, second, microsecond)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = tzinfo, fold

    def _time_text(self, timespec):
        seconds = f":{self._second:02}"
        part = {
            "hours": "",
            "minutes": f":{self._minute:02}",
            "seconds": f":{self._minute:02}{seconds}",
            "milliseconds": f":{self._minute:02}{seconds}.{self._microsecond // 1000:03}",
            "microseconds": f":{self._minute:02}{seconds}.{self._microsecond:06}",
        }
        if timespec == "auto":
            timespec = "microseconds" if self._microsecond else "seconds"
        if timespec not in part:
            raise ValueError("Unknown timespec value")
        return f"{self._hour:02}{part[timespec]}{_offset_text(self.utcoffset())}"

    def _given_time(self):
        given = [self._hour, self._minute, self._second, self._microsecond]
        while len(given) > 2 and not given[-1]:
            given.pop()
        zone = "" if self._tzinfo is None else f", tzinfo={self._tzinfo!r}"
        return ", ".join(map(str, given)) + zone


class time(_TimeOfDay):
    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._set_time(hour, minute, second, microsecond, tzinfo, fold)
        return self

    @classmethod
    def fromisoformat(cls, time_string):
        return cls(*_read_time(time_string, time_string))

    def isoformat(self, timespec="auto"):
        return self._time_text(timespec)

    def strftime(self, format):
        return _format_time(datetime.combine(date(1900, 1, 1), self), format)

    def replace(self, **changes):
        names = ("hour", "minute", "second", "microsecond", "tzinfo", "fold")
        return type(self)(**{**{name: getattr(self, name) for name in names}, **changes})

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def _key(self):
        offset = self.utcoffset() or timedelta()
        return timedelta(hours=self._hour, minutes=self._minute, seconds=self._second, microseconds=self._microsecond) - offset

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return f"datetime.time({self._given_time()})"


class datetime(date, _TimeOfDay):
    _is_moment = True

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = date.__new__(cls, year, month, day)
        self._set_time(hour, minute, second, microsecond, tzinfo, fold)
        return self

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        if tz is not None:
            return tz.fromutc(cls.utcfromtimestamp(timestamp).replace(tzinfo=tz))
        offset = getattr(_time.localtime(timestamp), "tm_gmtoff", 0) or 0
        return cls.utcfromtimestamp(timestamp) + timedelta(seconds=offset)

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return cls(1970, 1, 1) + timedelta(microseconds=round(timestamp * 1000000))

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        zone = time.tzinfo if tzinfo is True else tzinfo
        clock = time.hour, time.minute, time.second, time.microsecond
        return cls(date.year, date.month, date.day, *clock, zone, fold=time.fold)

    @classmethod
    def fromordinal(cls, n):
        day = date.fromordinal(n)
        return cls(day.year, day.month, day.day)

    @classmethod
    def fromisoformat(cls, date_string):
        parts = _read_date(date_string[:10], date_string)
        rest = date_string[11:]
        return cls(*parts, *(_read_time(rest, date_string) if len(date_string) > 10 else ()))

    @classmethod
    def strptime(cls, date_string, format):
        return cls(*_strptime(date_string, format))

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return self.time().replace(tzinfo=self._tzinfo)

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def astimezone(self, tz=None):
        own = self.utcoffset()
        utc = (self.replace(tzinfo=None) - own) if own is not None else self.utcfromtimestamp(self.timestamp())
        return (tz or UTC).fromutc(utc.replace(tzinfo=tz or UTC))

    def timestamp(self):
        if self._tzinfo is None:
            seconds = self._since_start() / timedelta(seconds=1)
            return seconds - (getattr(_time.localtime(seconds), "tm_gmtoff", 0) or 0)
        return (self.replace(tzinfo=None) - self.utcoffset())._since_start() / timedelta(seconds=1)

    def _since_start(self):
        """The time since the start of 1970 by its own clock."""
        clock = timedelta(hours=self._hour, minutes=self._minute, seconds=self._second, microseconds=self._microsecond)
        return timedelta(self.toordinal() - 719163) + clock

    def replace(self, **changes):
        names = ("year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold")
        return type(self)(**{**{name: getattr(self, name) for name in names}, **changes})

    def timetuple(self):
        return _time.gmtime(self._since_start() // timedelta(seconds=1))

    utctimetuple = timetuple

    def ctime(self):
        day = f"{_WEEKDAYS[self.weekday()]} {_MONTHS[self._month]} {self._day:2}"
        return f"{day} {self._hour:02}:{self._minute:02}:{self._second:02} {self._year:04}"

    def isoformat(self, sep="T", timespec="auto"):
        return f"{date.isoformat(self)}{sep}{self._time_text(timespec)}"

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        return f"datetime.datetime({self._year}, {self._month}, {self._day}, {self._given_time()})"

    def _key(self):
        return self._since_start() - (self.utcoffset() or timedelta())

    def _compared(self, other):
        if not isinstance(other, datetime):
            return None
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._key(), other._key()

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._key() == other._key()

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        total = self._since_start() + other
        day = date.fromordinal(total.days + 719163)
        minutes, second = divmod(total.seconds, 60)
        clock = minutes // 60, minutes % 60, second, total.microseconds
        return type(self)(day.year, day.month, day.day, *clock, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return self._key() - other._key()


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)
time.min, time.max, time.resolution = time(), time(23, 59, 59, 999999), timedelta(microseconds=1)
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
