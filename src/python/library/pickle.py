"""Copies of objects as bytes. The bytes are Mesero's own: only Mesero reads them."""

from _processes import pack as _pack, unpack as _unpack

HIGHEST_PROTOCOL, DEFAULT_PROTOCOL = 5, 4


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


PickleError.__module__ = PicklingError.__module__ = UnpicklingError.__module__ = "_pickle"


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    return _pack(obj)


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    return _unpack(bytes(data))


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    file.write(_pack(obj))


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    return _unpack(file.read())
