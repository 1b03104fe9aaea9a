"""Dates and times as texts, by a format or as ISO 8601 has them."""

from _datetime_zone import offset_text, timezone
from _timedelta import timedelta

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def format_time(moment, format):
    """A date or datetime, as `strftime` writes it."""
    pieces, at = [], 0
    while at < len(format):
        letter = format[at]
        at += 1
        if letter != "%" or at == len(format):
            pieces.append(letter)
            continue
        code = format[at]
        at += 1
        if code == ":" and format[at : at + 1] == "z":
            at += 1
            pieces.append(_zone(moment))
            continue
        if code == "-" and at < len(format):
            # Without leading zeros.
            pieces.append(_field(moment, format[at]).lstrip("0 ") or "0")
            at += 1
            continue
        pieces.append(_field(moment, code))
    return "".join(pieces)


def _zone(moment):
    return offset_text(moment.utcoffset()) if hasattr(moment, "utcoffset") else ""


def _field(moment, code):
    if code in "HIMSfp":
        hour = getattr(moment, "hour", 0)
        return {
            "H": f"{hour:02}",
            "I": f"{hour % 12 or 12:02}",
            "M": f"{getattr(moment, 'minute', 0):02}",
            "S": f"{getattr(moment, 'second', 0):02}",
            "f": f"{getattr(moment, 'microsecond', 0):06}",
            "p": "AM" if hour < 12 else "PM",
        }[code]
    if code in _WHOLE:
        return format_time(moment, _WHOLE[code])
    first = moment.replace(month=1, day=1)
    day_of_year = moment.toordinal() - first.toordinal() + 1
    year, week, weekday = moment.isocalendar() if code in "GVu" else (0, 0, 0)
    fields = {
        "Y": lambda: str(moment.year),
        "y": lambda: f"{moment.year % 100:02}",
        "C": lambda: f"{moment.year // 100:02}",
        "m": lambda: f"{moment.month:02}",
        "d": lambda: f"{moment.day:02}",
        "e": lambda: f"{moment.day:2}",
        "j": lambda: f"{day_of_year:03}",
        "B": lambda: _MONTHS[moment.month - 1],
        "b": lambda: _MONTHS[moment.month - 1][:3],
        "h": lambda: _MONTHS[moment.month - 1][:3],
        "A": lambda: _WEEKDAYS[moment.weekday()],
        "a": lambda: _WEEKDAYS[moment.weekday()][:3],
        "w": lambda: str((moment.weekday() + 1) % 7),
        "u": lambda: str(weekday),
        "U": lambda: f"{(day_of_year + 6 - (moment.weekday() + 1) % 7) // 7:02}",
        "W": lambda: f"{(day_of_year + 6 - moment.weekday()) // 7:02}",
        "G": lambda: str(year),
        "V": lambda: f"{week:02}",
        "z": lambda: _zone(moment).replace(":", ""),
        "Z": lambda: (moment.tzname() or "") if hasattr(moment, "tzname") else "",
        "s": lambda: str(int(moment.timestamp())),
        "n": lambda: "\n",
        "t": lambda: "\t",
        "%": lambda: "%",
    }
    return fields[code]() if code in fields else "%" + code


_WHOLE = {
    "c": "%a %b %e %H:%M:%S %Y",
    "D": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "R": "%H:%M",
    "r": "%I:%M:%S %p",
    "T": "%H:%M:%S",
    "x": "%m/%d/%y",
    "X": "%H:%M:%S",
}


def read_date(text, whole):
    """`2026-11-21` or `20261121`, as year, month and day."""
    parts = text.split("-") if "-" in text else [text[:4], text[4:6], text[6:]]
    if [len(part) for part in parts] != [4, 2, 2] or not all(part.isdecimal() for part in parts):
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    return tuple(map(int, parts))


def read_time(text, whole):
    """`12:30:05.25+02:00` and shorter ones, as hour, minute, second, microsecond and zone."""
    text = text.removeprefix("T")
    place = next((at for at, letter in enumerate(text) if letter in "+-Z"), len(text))
    clock, zone = text[:place], text[place:]
    clock, _, part = clock.replace(",", ".").partition(".")
    parts = clock.split(":") if ":" in clock else [clock[at : at + 2] for at in range(0, len(clock), 2)]
    fits = 1 <= len(parts) <= 3 and all(len(it) == 2 and it.isdecimal() for it in parts)
    if not fits or (part and not part.isdecimal()):
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    hour, minute, second = (*map(int, parts), 0, 0)[:3]
    return hour, minute, second, int(part[:6].ljust(6, "0")), _read_zone(zone, whole)


def _read_zone(text, whole):
    if not text:
        return None
    if text == "Z":
        return timezone.utc
    digits = text[1:].replace(":", "")
    if not digits.isdecimal() or len(digits) not in (2, 4, 6):
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    hours, minutes, seconds = (int(digits[at : at + 2] or 0) for at in (0, 2, 4))
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return timezone(-offset if text[0] == "-" else offset) if offset else timezone.utc


def strptime(text, format):
    """What `datetime` is made from, read by a format."""
    found = {"Y": 1900, "m": 1, "d": 1, "H": 0, "M": 0, "S": 0, "f": 0, "z": None, "p": None}
    for code, whole in _WHOLE.items():
        format = format.replace("%" + code, whole)
    at = 0

    def fail():
        raise ValueError(f"time data {text!r} does not match format {format!r}")

    def number(most):
        nonlocal at
        start = at
        while at < len(text) and at - start < most and text[at].isdecimal():
            at += 1
        return int(text[start:at]) if at > start else fail()

    def one_of(names):
        nonlocal at
        for place, name in sorted(enumerate(names), key=lambda item: -len(item[1])):
            if text[at : at + len(name)].lower() == name.lower():
                at += len(name)
                return place
        fail()

    place = 0
    while place < len(format):
        letter = format[place]
        place += 1
        if letter.isspace():
            while at < len(text) and text[at].isspace():
                at += 1
            continue
        if letter != "%":
            if text[at : at + 1] != letter:
                fail()
            at += 1
            continue
        code = format[place : place + 1]
        place += 1
        if code in ("d", "e", "m", "H", "I", "M", "S", "y"):
            found[code] = number(2)
        elif code == "Y":
            found["Y"] = number(4)
        elif code == "j":
            found["j"] = number(3)
        elif code == "f":
            start = at
            found["f"] = number(6) * 10 ** (6 - (at - start))
        elif code in ("B", "b", "h"):
            found["m"] = one_of(_MONTHS if code == "B" else [name[:3] for name in _MONTHS]) + 1
        elif code in ("A", "a"):
            one_of(_WEEKDAYS if code == "A" else [name[:3] for name in _WEEKDAYS])
        elif code == "p":
            found["p"] = one_of(("AM", "PM"))
        elif code == "z":
            end = next((end for end in (at + 6, at + 5, at + 1) if text[at:end] == "Z" or _is_offset(text[at:end])), fail)
            found["z"] = _read_zone(text[at:end], text) if isinstance(end, int) else end()
            at = end
        elif code == "Z":
            one_of(("UTC", "GMT"))
        elif code == "%":
            if text[at : at + 1] != "%":
                fail()
            at += 1
        else:
            raise ValueError(f"'{code}' is a bad directive in format {format!r}")
    if at < len(text):
        raise ValueError(f"unconverted data remains: {text[at:]}")
    if "y" in found:
        found["Y"] = found["y"] + (2000 if found["y"] < 69 else 1900)
    hour = found["H"]
    if "I" in found:
        hour = found["I"] % 12 + 12 * (found["p"] or 0)
    day = found.get("e", found["d"])
    return found["Y"], found["m"], day, hour, found["M"], found["S"], found["f"], found["z"]


def _is_offset(text):
    return text[:1] in ("+", "-") and text[1:].replace(":", "").isdecimal() and len(text) >= 5
