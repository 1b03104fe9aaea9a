"""Texts and bytes that are written to and read from as files are, and files themselves."""

from _io_base import (
    DEFAULT_BUFFER_SIZE,
    SEEK_CUR,
    SEEK_END,
    SEEK_SET,
    BufferedIOBase,
    IOBase,
    RawIOBase,
    TextIOBase,
    UnsupportedOperation,
)
from _io_files import BufferedRandom, BufferedReader, BufferedWriter, FileIO, open
from _io_text import TextIOWrapper


class _InMemory:
    """What both have in common: a value, and a place in it."""

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def getvalue(self):
        self._check()
        return self._value

    def tell(self):
        self._check()
        return self._at

    def seek(self, offset, whence=0):
        self._check()
        base = {0: 0, 1: self._at, 2: len(self._value)}[whence]
        if base + offset < 0:
            raise ValueError(f"negative seek position {offset}" if isinstance(self, StringIO) else f"negative seek value {offset}")
        self._at = base + offset
        return self._at

    def truncate(self, size=None):
        self._check()
        size = self._at if size is None else size
        self._value = self._value[:size]
        return size

    def read(self, size=-1):
        self._check()
        end = len(self._value) if size is None or size < 0 else self._at + size
        part = self._value[self._at : end]
        self._at += len(part)
        return part

    def readline(self, size=-1):
        self._check()
        found = self._value.find(self._line_end, self._at)
        end = len(self._value) if found < 0 else found + 1
        return self.read(end - self._at if size is None or size < 0 else min(end - self._at, size))

    def _put(self, part):
        missing = self._at - len(self._value)
        before = self._value + self._filling * missing if missing > 0 else self._value[: self._at]
        self._value = before + part + self._value[self._at + len(part) :]
        self._at += len(part)
        return len(part)


class StringIO(_InMemory, TextIOBase):
    _line_end, _filling = "\n", "\0"

    def __init__(self, initial_value="", newline="\n"):
        self._value, self._at = initial_value or "", 0

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        return self._put(s)


class BytesIO(_InMemory, BufferedIOBase):
    _line_end, _filling = b"\n", b"\0"

    def __init__(self, initial_bytes=b""):
        self._value, self._at = bytes(initial_bytes), 0

    def write(self, b, /):
        self._check()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._put(bytes(b))

    def getbuffer(self):
        return self._value
