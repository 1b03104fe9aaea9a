"""JSON: values as texts, and texts as values."""

from _json_read import JSONDecodeError, read as _read

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def _quoted(text, ensure_ascii):
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return '"' + "".join(map(_escaped if ensure_ascii else _kept, text)) + '"'


def _kept(letter):
    return _ESCAPES.get(letter) or (letter if letter >= " " else f"\\u{ord(letter):04x}")


def _escaped(letter):
    if letter.isascii() and letter != "\x7f":
        return _kept(letter)
    code = ord(letter)
    if code > 0xFFFF:
        code -= 0x10000
        return f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}"
    return letter if letter == "\x7f" else f"\\u{code:04x}"


def _note(error, text):
    error.__notes__ = [*getattr(error, "__notes__", []), text]


class JSONEncoder:
    item_separator, key_separator = ", ", ": "

    def __init__(
        self,
        *,
        skipkeys=False,
        ensure_ascii=True,
        check_circular=True,
        allow_nan=True,
        sort_keys=False,
        indent=None,
        separators=None,
        default=None,
    ):
        self.skipkeys, self.ensure_ascii, self.allow_nan, self.sort_keys = skipkeys, ensure_ascii, allow_nan, sort_keys
        self.indent = " " * indent if isinstance(indent, int) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default
        self._around = set()

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        return "".join(self.iterencode(o))

    def iterencode(self, o):
        pieces = []
        self._write(o, pieces.append, "\n" if self.indent is not None else "")
        return pieces

    def _write(self, o, put, line):
        if isinstance(o, str):
            put(_quoted(o, self.ensure_ascii))
        elif o is None:
            put("null")
        elif o is True:
            put("true")
        elif o is False:
            put("false")
        elif isinstance(o, int):
            put(int.__repr__(o))
        elif isinstance(o, float):
            put(self._number(o))
        elif isinstance(o, (list, tuple)):
            self._hold(o, "[]", ((None, item) for item in o), put, line)
        elif isinstance(o, dict):
            items = sorted(o.items()) if self.sort_keys else o.items()
            self._hold(o, "{}", ((self._key(key), value) for key, value in items if self._is_key(key)), put, line)
        else:
            self._enter(o)
            try:
                self._write(self.default(o), put, line)
            except BaseException as error:
                _note(error, f"when serializing {type(o).__name__} object")
                raise
            self._around.discard(id(o))

    def _hold(self, o, brackets, items, put, line):
        """What is in a list or dict, between its brackets."""
        if not o:
            return put(brackets)
        self._enter(o)
        inner = line + self.indent if line else ""
        separator = brackets[0] + inner
        place = None
        try:
            for number, (key, value) in enumerate(items):
                put(separator)
                separator = self.item_separator + inner
                place = number if key is None else key
                if key is not None:
                    put(_quoted(key, self.ensure_ascii) + self.key_separator)
                self._write(value, put, inner)
        except BaseException as error:
            _note(error, f"when serializing {type(o).__name__} item {place!r}")
            raise
        if separator[0] == brackets[0]:
            return put(brackets)
        put(line + brackets[1])
        self._around.discard(id(o))

    def _enter(self, o):
        if id(o) in self._around:
            raise ValueError("Circular reference detected")
        self._around.add(id(o))

    def _number(self, o):
        if o != o or o in (float("inf"), float("-inf")):
            if not self.allow_nan:
                raise ValueError(f"Out of range float values are not JSON compliant: {o!r}")
            return "NaN" if o != o else "Infinity" if o > 0 else "-Infinity"
        return float.__repr__(o)

    def _is_key(self, key):
        if key is None or isinstance(key, (str, int, float)):
            return True
        if not self.skipkeys:
            raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
        return False

    def _key(self, key):
        if isinstance(key, str):
            return key
        if key is None or key is True or key is False:
            return {None: "null", True: "true", False: "false"}[key]
        return int.__repr__(key) if isinstance(key, int) else self._number(key)


class JSONDecoder:
    def __init__(
        self,
        *,
        object_hook=None,
        parse_float=None,
        parse_int=None,
        parse_constant=None,
        strict=True,
        object_pairs_hook=None,
    ):
        self._options = object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, strict

    def decode(self, s):
        value, end = self.raw_decode(s, len(s) - len(s.lstrip(" \t\n\r")))
        end = len(s) - len(s[end:].lstrip(" \t\n\r"))
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        return _read(s, idx, *self._options)


def dumps(obj, *, cls=None, **options):
    return (cls or JSONEncoder)(**options).encode(obj)


def dump(obj, fp, *, cls=None, **options):
    for piece in (cls or JSONEncoder)(**options).iterencode(obj):
        fp.write(piece)


def loads(s, *, cls=None, **options):
    if isinstance(s, bytes):
        s = s.decode("utf-8")
    if not isinstance(s, str):
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    if s.startswith("\ufeff"):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    return (cls or JSONDecoder)(**options).decode(s)


def load(fp, *, cls=None, **options):
    return loads(fp.read(), cls=cls, **options)
