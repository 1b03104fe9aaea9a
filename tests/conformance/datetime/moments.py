from datetime import UTC, date, datetime, time, timedelta, timezone
import datetime as dt

start = datetime(2026, 11, 21, 12, 30, 5, 250000)
print(start, repr(start), start.isoformat(), start.isoformat(" ", "seconds"), start.date(), start.time(), start.year, start.hour, start.microsecond)
end = start + timedelta(days=3, hours=12, minutes=5)
print(end, end - start, (end - start).total_seconds(), end > start, start == datetime(2026, 11, 21, 12, 30, 5, 250000), start - timedelta(weeks=1))
print(timedelta(seconds=3661), timedelta(days=-1, hours=5), timedelta(milliseconds=1500), timedelta(hours=1.5), repr(timedelta(days=1, seconds=5)), timedelta(), repr(timedelta()))
print(timedelta(hours=1) * 2.5, timedelta(hours=1) / 4, timedelta(hours=5) // timedelta(hours=2), timedelta(hours=5) % timedelta(hours=2), timedelta(hours=1) / timedelta(minutes=20), -timedelta(seconds=1), abs(timedelta(-1)), divmod(timedelta(10), timedelta(3)))
print(sum([timedelta(seconds=n) for n in range(5)], timedelta()), timedelta(1) < timedelta(2), timedelta(seconds=0.1) + timedelta(seconds=0.2), timedelta(microseconds=1.5), timedelta(days=2).days, timedelta(hours=25).seconds)
print(start.strftime("%Y-%m-%d %H:%M:%S.%f | %d/%m/%y %I:%M %p | %A %B %a %b | %j %U %W %w %%"), f"{start:%H:%M}", format(start.date(), "%d.%m.%Y"), start.strftime("%c | %x | %X | %F %T"))
for text, pattern in [("2026-11-21 08:05", "%Y-%m-%d %H:%M"), ("21/11/26", "%d/%m/%y"), ("Nov 3, 2026 4:05 PM", "%b %d, %Y %I:%M %p"), ("10:20:30.5", "%H:%M:%S.%f")]:
    print(datetime.strptime(text, pattern))
for broken in (lambda: datetime(2026, 13, 1), lambda: datetime(2026, 2, 30), lambda: datetime(2026, 1, 1, 25), lambda: datetime.strptime("x", "%Y"), lambda: datetime.strptime("2026 x", "%Y"), lambda: date.fromisoformat("nope"), lambda: start - datetime.now(UTC), lambda: start < start.replace(tzinfo=UTC)):
    try:
        print(broken())
    except Exception as error:
        print(type(error).__name__, error)
print(date(2026, 11, 21).weekday(), date(2026, 1, 1).isocalendar()[:2], date(2024, 2, 29) + timedelta(days=366), date(2026, 3, 1) - date(2026, 2, 1), date.fromordinal(1), date(2026, 11, 21).toordinal(), date.max, date(2026, 5, 17).replace(day=1))
print(time(9, 5), time(23, 59, 59, 5).isoformat(), time(8) < time(9), repr(time(1, 2, 3)), time.fromisoformat("04:05:06"), datetime.combine(date(2026, 1, 2), time(3, 4)))
print(datetime.fromisoformat("2026-11-21T10:00:00"), datetime.fromisoformat("2026-11-21 10:00:00.123456+02:00"), datetime.fromisoformat("2026-11-21"), datetime.fromisoformat("2026-11-21T10:00:00Z"))
utc = datetime(2026, 11, 21, 12, tzinfo=timezone.utc)
mexico = timezone(timedelta(hours=-6), "CST")
print(utc, utc.astimezone(mexico), utc.astimezone(mexico).tzname(), utc.tzname(), repr(utc), utc == utc.astimezone(mexico), timezone(timedelta(hours=5, minutes=30)), utc.timestamp(), dt.datetime.fromtimestamp(0, dt.timezone.utc), utc.utcoffset())
print(sorted([date(2026, 2, 1), date(2025, 1, 1)]), {date(2026, 1, 1): "x"}[date(2026, 1, 1)], isinstance(start, date), max(start, end) is end, start.replace(hour=0, minute=0), datetime.min, dt.MAXYEAR, start.ctime())
