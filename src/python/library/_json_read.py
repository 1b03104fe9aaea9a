"""From a JSON text to its value."""

_SPACE = " \t\n\r"
_LETTERS = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_CONSTANTS = {
    "null": None,
    "true": True,
    "false": False,
    "NaN": float("nan"),
    "Infinity": float("inf"),
    "-Infinity": float("-inf"),
}


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        self.msg, self.doc, self.pos = msg, doc, pos
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {self.lineno} column {self.colno} (char {pos})")


JSONDecodeError.__module__ = "json.decoder"


def read(text, at, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, strict):
    """A value that begins there, and where it ends."""

    def skip(at):
        while at < len(text) and text[at] in _SPACE:
            at += 1
        return at

    def value(at):
        letter = text[at : at + 1]
        if letter == '"':
            return string(at + 1)
        if letter == "{":
            return members(at + 1)
        if letter == "[":
            return items(at + 1)
        for name, constant in _CONSTANTS.items():
            if letter == name[0] and text.startswith(name, at):
                if parse_constant is not None and name[-1] in "Ny":
                    constant = parse_constant(name)
                return constant, at + len(name)
        return number(at)

    def string(at):
        start, pieces = at - 1, []
        while True:
            end = at
            while end < len(text) and text[end] not in '"\\' and not (strict and text[end] < " "):
                end += 1
            pieces.append(text[at:end])
            letter = text[end : end + 1]
            if letter == '"':
                return "".join(pieces), end + 1
            if not letter:
                raise JSONDecodeError("Unterminated string starting at", text, start)
            if letter != "\\":
                raise JSONDecodeError("Invalid control character at", text, end)
            escape = text[end + 1 : end + 2]
            if not escape:
                raise JSONDecodeError("Unterminated string starting at", text, start)
            at = end + 2
            if escape in _LETTERS:
                pieces.append(_LETTERS[escape])
                continue
            if escape != "u":
                raise JSONDecodeError("Invalid \\escape", text, end)
            code = hexadecimal(at)
            at += 4
            if 0xD800 <= code < 0xDC00 and text.startswith("\\u", at):
                second = hexadecimal(at + 2)
                if 0xDC00 <= second < 0xE000:
                    code = 0x10000 + ((code - 0xD800) << 10) + second - 0xDC00
                    at += 6
            pieces.append(chr(code))

    def hexadecimal(at):
        digits = text[at : at + 4]
        if len(digits) < 4 or any(digit not in "0123456789abcdefABCDEF" for digit in digits):
            raise JSONDecodeError("Invalid \\uXXXX escape", text, at - 1)
        return int(digits, 16)

    def number(start):
        def digits(at):
            while at < len(text) and "0" <= text[at] <= "9":
                at += 1
            return at

        begin = start + text.startswith("-", start)
        end = begin + 1 if text.startswith("0", begin) else digits(begin)
        if end == begin:
            raise JSONDecodeError("Expecting value", text, start)
        whole = end
        if text.startswith(".", end) and digits(end + 1) > end + 1:
            end = digits(end + 1)
        if text[end : end + 1] in ("e", "E"):
            power = end + 1 + (text[end + 1 : end + 2] in ("+", "-"))
            if digits(power) > power:
                end = digits(power)
        if end == whole:
            return (parse_int or int)(text[start:end]), end
        return (parse_float or float)(text[start:end]), end

    def items(at):
        found = []
        at = skip(at)
        if text.startswith("]", at):
            return found, at + 1
        while True:
            item, at = value(at)
            found.append(item)
            at = skip(at)
            if text.startswith("]", at):
                return found, at + 1
            if not text.startswith(",", at):
                raise JSONDecodeError("Expecting ',' delimiter", text, at)
            comma = at
            at = skip(at + 1)
            if text.startswith("]", at):
                raise JSONDecodeError("Illegal trailing comma before end of array", text, comma)

    def members(at):
        found = []
        at = skip(at)
        while not text.startswith("}", at):
            if not text.startswith('"', at):
                raise JSONDecodeError("Expecting property name enclosed in double quotes", text, at)
            key, at = string(at + 1)
            at = skip(at)
            if not text.startswith(":", at):
                raise JSONDecodeError("Expecting ':' delimiter", text, at)
            item, at = value(skip(at + 1))
            found.append((key, item))
            at = skip(at)
            if text.startswith("}", at):
                break
            if not text.startswith(",", at):
                raise JSONDecodeError("Expecting ',' delimiter", text, at)
            comma = at
            at = skip(at + 1)
            if text.startswith("}", at):
                raise JSONDecodeError("Illegal trailing comma before end of object", text, comma)
        if object_pairs_hook is not None:
            return object_pairs_hook(found), at + 1
        return dict(found) if object_hook is None else object_hook(dict(found)), at + 1

    return value(at)
