"""Bytes as letters and digits."""

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def b64encode(s, altchars=None):
    letters = _LETTERS if altchars is None else _LETTERS[:62] + altchars.decode()
    pieces = []
    for at in range(0, len(s), 3):
        part = s[at : at + 3]
        number = int.from_bytes(part + b"\0" * (3 - len(part)), "big")
        text = "".join(letters[number >> shift & 63] for shift in (18, 12, 6, 0))
        pieces.append(text[: len(part) + 1] + "=" * (3 - len(part)))
    return "".join(pieces).encode()


def b64decode(s, altchars=None, validate=False):
    text = s if isinstance(s, str) else bytes(s).decode()
    letters = _LETTERS if altchars is None else _LETTERS[:62] + altchars.decode()
    values = [letters.index(letter) for letter in text if letter in letters]
    if len(values) % 4 == 1 or (len(values) + text.count("=")) % 4:
        raise ValueError("Incorrect padding")
    found = []
    for at in range(0, len(values), 4):
        part = values[at : at + 4]
        number = 0
        for value in part + [0] * (4 - len(part)):
            number = number << 6 | value
        found.extend(number.to_bytes(3, "big")[: len(part) - 1])
    return bytes(found)


standard_b64encode, standard_b64decode = b64encode, b64decode


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


def b16encode(s):
    return s.hex().upper().encode()


def b16decode(s, casefold=False):
    return bytes.fromhex(s if isinstance(s, str) else s.decode())
