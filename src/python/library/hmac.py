"""Hashes with a key."""

import _digest
from hashlib import new as _new

trans_5C = bytes(byte ^ 0x5C for byte in range(256))
trans_36 = bytes(byte ^ 0x36 for byte in range(256))
digest_size = None


class HMAC:
    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, bytes):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        hashed = _new(digestmod) if isinstance(digestmod, str) else digestmod()
        self._hash, self._key, self._message = hashed.name, key, b""
        self.digest_size, self.block_size, self.name = hashed.digest_size, hashed.block_size, f"hmac-{hashed.name}"
        if msg is not None:
            self.update(msg)

    def update(self, msg):
        if not isinstance(msg, bytes):
            raise TypeError("Strings must be encoded before hashing")
        self._message += msg

    def digest(self):
        return _digest.hmac(self._hash, self._key, self._message)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return HMAC(self._key, self._message, self._hash)


def new(key, msg=None, digestmod=""):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b, /):
    if type(a) is not type(b) or not isinstance(a, (str, bytes)):
        raise TypeError(f"unsupported operand types(s) or combination of types: '{type(a).__name__}' and '{type(b).__name__}'")
    return a == b
