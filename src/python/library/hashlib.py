"""Hashes of bytes: the algorithms that every Python has, without those of SHA-3 and BLAKE2."""

import _digest

_SIZES = {"md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128), "sha512": (64, 128)}

algorithms_guaranteed = {
    "blake2b", "blake2s", "md5", "sha1", "sha224", "sha256", "sha384", "sha3_224", "sha3_256", "sha3_384", "sha3_512",
    "sha512", "shake_128", "shake_256",
}
algorithms_available = set(algorithms_guaranteed)


class HASH:
    """A hash of what `update` was given so far, one piece behind the other."""

    def __init__(self, name, data, pieces=()):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._pieces = list(pieces)
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(data, bytes):
            raise TypeError("object supporting the buffer API required")
        self._pieces.append(data)

    def digest(self):
        self._pieces = [b"".join(self._pieces)]
        return _digest.digest(self.name, self._pieces[0])

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return HASH(self.name, b"", self._pieces)

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {id(self):#x}>"


def new(name, data=b"", *, usedforsecurity=True):
    known = name.lower().replace("-", "")
    if known in _SIZES:
        return HASH(known, data)
    if name in algorithms_guaranteed:
        raise NotImplementedError(f"hashlib.{name}() is not supported here")
    raise ValueError(f"unsupported hash type {name}")


def _made(name):
    def make(string=b"", *, usedforsecurity=True):
        return new(name, string)

    make.__name__ = make.__qualname__ = f"openssl_{name}" if name in _SIZES else name
    return make


md5 = _made("md5")
sha1 = _made("sha1")
sha224 = _made("sha224")
sha256 = _made("sha256")
sha384 = _made("sha384")
sha512 = _made("sha512")
sha3_224 = _made("sha3_224")
sha3_256 = _made("sha3_256")
sha3_384 = _made("sha3_384")
sha3_512 = _made("sha3_512")
blake2b = _made("blake2b")
blake2s = _made("blake2s")
shake_128 = _made("shake_128")
shake_256 = _made("shake_256")

# How many rounds are counted at once: a page that computes has its turn in between.
_ROUNDS = 200


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    name = new(hash_name).name
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    size = _SIZES[name][0]
    wanted = size if dklen is None else dklen
    if wanted < 1:
        raise ValueError("key length must be greater than 0.")
    key = b""
    for block in range(1, -(-wanted // size) + 1):
        last = total = _digest.hmac(name, password, salt + block.to_bytes(4, "big"))
        left = iterations - 1
        while left:
            rounds = min(left, _ROUNDS)
            last, total = _digest.stretch(name, password, last, total, rounds)
            left -= rounds
        key += total
    return key[:wanted]


def file_digest(fileobj, digest, /):
    found = new(digest) if isinstance(digest, str) else digest()
    while piece := fileobj.read(65536):
        found.update(piece)
    return found
