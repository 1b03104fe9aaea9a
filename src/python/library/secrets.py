"""Random bytes, from the seed of the run: it repeats exactly, so these keep no secret."""

from _mesero import seed as _seed
from random import Random as _Random

_random = _Random(f"secrets {_seed()}")


def randbits(k):
    return _random.getrandbits(k)


def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _random.randrange(exclusive_upper_bound)


def choice(seq):
    return _random.choice(seq)


def token_bytes(nbytes=None):
    return bytes(_random.getrandbits(8) for _ in range(32 if nbytes is None else nbytes))


def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    from base64 import urlsafe_b64encode

    return urlsafe_b64encode(token_bytes(nbytes)).decode().rstrip("=")


def compare_digest(a, b, /):
    return a == b
