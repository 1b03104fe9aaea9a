"""Numbers and texts as the bytes that they are sent and stored as."""

from math import copysign as _copysign, frexp as _frexp, isinf as _isinf, isnan as _isnan, ldexp as _ldexp, inf as _infinity


class error(Exception):
    pass


error.__module__ = "struct"

# How many bytes a number has, and whether it may be negative.
_WHOLE = {"b": (1, True), "B": (1, False), "h": (2, True), "H": (2, False), "i": (4, True), "I": (4, False), "q": (8, True), "Q": (8, False)}
_LONG = {"l": True, "L": False, "n": True, "N": False}
# The bits of a float's exponent and of its fraction.
_FLOATS = {"e": (5, 10), "f": (8, 23), "d": (11, 52)}


class Struct:
    """A format that was read: its parts are of a kind, a count of bytes, and so many values or, of a text, so many bytes."""

    def __init__(self, format):
        self.format = format if isinstance(format, str) else format.decode("ascii")
        text = self.format
        mark = text[:1] if text[:1] in ("@", "=", "<", ">", "!") else ""
        native = mark in ("", "@")
        self._native = native
        self._order = "big" if mark in (">", "!") else "little"
        self._parts, self.size, count = [], 0, ""
        for letter in text[len(mark) :]:
            if letter.isspace() and not count:
                continue
            if letter.isdigit():
                count += letter
                continue
            if letter in _LONG and (native or letter in "lL"):
                width = 8 if native else 4
            elif letter in _WHOLE:
                width = _WHOLE[letter][0]
            elif letter in _FLOATS:
                width = sum(_FLOATS[letter], 1) // 8
            elif letter in "xcs?p":
                width = 1
            else:
                raise error("bad char in struct format")
            if native and self.size % width:
                self._add("x", 1, width - self.size % width)
            self._add(letter, width, int(count or 1))
            count = ""
        if count:
            raise error("repeat count given without format specifier")

    def _add(self, kind, width, times):
        self._parts.append((kind, width, times))
        self.size += width * times

    def pack(self, *values):
        wanted = sum(0 if kind == "x" else 1 if kind in "sp" else times for kind, _, times in self._parts)
        if len(values) != wanted:
            raise error(f"pack expected {wanted} items for packing (got {len(values)})")
        rest, pieces = iter(values), []
        for kind, width, times in self._parts:
            if kind == "x":
                pieces.append(b"\0" * times)
            elif kind in "sp":
                pieces.append(_text(kind, times, next(rest)))
            else:
                for _ in range(times):
                    pieces.append(self._one(kind, width, next(rest)))
        return b"".join(pieces)

    def _one(self, kind, width, value):
        if kind == "c":
            if not isinstance(value, bytes) or len(value) != 1:
                raise error("char format requires a bytes object of length 1")
            return value
        if kind == "?":
            return b"\1" if value else b"\0"
        if kind in _FLOATS:
            if not isinstance(value, (int, float)) and not hasattr(value, "__float__"):
                raise error("required argument is not a float")
            return self._bits(kind, float(value)).to_bytes(width, self._order)
        if not isinstance(value, int):
            if not hasattr(value, "__index__"):
                raise error("required argument is not an integer")
            value = value.__index__()
        signed = _LONG[kind] if kind in _LONG else _WHOLE[kind][1]
        low, high = (-1 << 8 * width - 1, (1 << 8 * width - 1) - 1) if signed else (0, (1 << 8 * width) - 1)
        if not low <= value <= high:
            raise error(f"{kind!r} format requires {low} <= number <= {high}")
        return value.to_bytes(width, self._order, signed=signed)

    def _bits(self, kind, value):
        try:
            return _bits_of(value, *_FLOATS[kind])
        except OverflowError:
            if kind == "f" and self._native:
                return _bits_of(_copysign(_infinity, value), *_FLOATS[kind])
            raise

    def unpack(self, buffer):
        if len(buffer) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self.unpack_from(buffer)

    def unpack_from(self, buffer, offset=0):
        at = offset + len(buffer) if offset < 0 else offset
        if len(buffer) - at < self.size:
            raise error(
                f"unpack_from requires a buffer of at least {at + self.size} bytes for unpacking {self.size} bytes "
                f"at offset {offset} (actual buffer size is {len(buffer)})"
            )
        found = []
        for kind, width, times in self._parts:
            if kind in "sp":
                piece = bytes(buffer[at : at + times])
                found.append(piece if kind == "s" else piece[1 : 1 + min(piece[0], times - 1)] if times else b"")
            elif kind != "x":
                for place in range(at, at + width * times, width):
                    found.append(self._read(kind, bytes(buffer[place : place + width])))
            at += width * times
        return tuple(found)

    def _read(self, kind, piece):
        if kind == "c":
            return piece
        if kind == "?":
            return piece != b"\0"
        if kind in _FLOATS:
            return _float_of(int.from_bytes(piece, self._order), *_FLOATS[kind])
        return int.from_bytes(piece, self._order, signed=_LONG[kind] if kind in _LONG else _WHOLE[kind][1])

    def iter_unpack(self, buffer):
        if not self.size or len(buffer) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return (self.unpack_from(buffer, at) for at in range(0, len(buffer), self.size))


def _text(kind, length, value):
    if not isinstance(value, bytes):
        raise error(f"argument for {kind!r} must be a bytes object")
    if kind == "p" and length:
        value = value[: min(length - 1, 255)]
        value = bytes([len(value)]) + value
    return value[:length] + b"\0" * (length - len(value))


def _bits_of(value, exponents, fraction):
    """The bits of a float (IEEE 754), its exponent and fraction so long; a half is rounded to the even neighbour."""
    most, sign = (1 << exponents) - 1, (_copysign(1, value) < 0) << exponents + fraction
    if _isnan(value):
        return sign | most << fraction | 1 << fraction - 1
    if _isinf(value):
        return sign | most << fraction
    middle = most >> 1
    mantissa, exponent = _frexp(abs(value))
    exponent = max(exponent - 1, 1 - middle) if mantissa else 1 - middle
    scaled = round(_ldexp(abs(value), fraction - exponent))
    bits = scaled + (exponent + middle - 1 << fraction)
    if bits >= most << fraction:
        raise OverflowError(f"float too large to pack with {'ef'[fraction > 10]} format")
    return sign | bits


def _float_of(bits, exponents, fraction):
    most = (1 << exponents) - 1
    sign = -1.0 if bits >> exponents + fraction else 1.0
    exponent, part = bits >> fraction & most, bits & (1 << fraction) - 1
    if exponent == most:
        return sign * float("nan" if part else "inf")
    if exponent:
        part += 1 << fraction
    return sign * _ldexp(part, max(exponent, 1) - (most >> 1) - fraction)


def pack(format, /, *values):
    return Struct(format).pack(*values)


def unpack(format, buffer, /):
    return Struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return Struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return Struct(format).iter_unpack(buffer)


def calcsize(format, /):
    return Struct(format).size
