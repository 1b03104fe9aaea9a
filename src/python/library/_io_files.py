"""`open`, and the files that it makes: bytes, and text over them."""

import _files
from _fspath import fspath
from _io_base import BufferedIOBase, RawIOBase, UnsupportedOperation
from _io_text import TextIOWrapper

_last_number = 2
_PEEKED = 8192


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if isinstance(file, int):
        raise NotImplementedError("open() of a file descriptor is not supported here: give the file's path")
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    path = fspath(file)
    _check_mode(mode, encoding, errors, newline)
    is_text = "b" not in mode
    if buffering == 0 and is_text:
        raise ValueError("can't have unbuffered text I/O")
    letters = "".join(letter for letter in "xrwa" if letter in mode) + "+" * ("+" in mode)
    handle = _files.open(path, letters)
    if buffering == 0:
        return FileIO(handle, file, letters)
    kind = BufferedRandom if "+" in letters else BufferedReader if "r" in letters else BufferedWriter
    binary = kind(handle, file, letters)
    if not is_text:
        return binary
    text = TextIOWrapper(binary, encoding, errors, newline, buffering == 1)
    text.mode = mode
    return text


def _check_mode(mode, encoding, errors, newline):
    if len(set(mode)) != len(mode) or not set(mode) <= set("rwxabt+"):
        raise ValueError(f"invalid mode: {mode!r}")
    if "t" in mode and "b" in mode:
        raise ValueError("can't have text and binary mode at once")
    count = sum(letter in mode for letter in "rwxa")
    if count > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if not count:
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    if "b" in mode:
        for name, given in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if given is not None:
                article = "an" if name[0] == "e" else "a"
                raise ValueError(f"binary mode doesn't take {article} {name} argument")


class _Binary:
    """An open file's bytes."""

    def __init__(self, handle, name, letters):
        global _last_number
        _last_number += 1
        self._handle, self._number = handle, _last_number
        self.name, self.closed = name, False
        self.mode = ("r" if letters == "w+" else letters[0]) + "b" + letters[1:]
        self._reads, self._writes = "r" in letters or "+" in letters, letters != "r"

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self.name!r}>"

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _use(self, doing):
        if self.closed:
            raise ValueError(f"{doing} closed file")

    def close(self):
        if not self.closed:
            try:
                self._handle.flush()
            finally:
                self.closed, self._handle = True, None

    def flush(self):
        self._use("flush of")
        self._handle.flush()

    def fileno(self):
        self._check()
        return self._number

    def readable(self):
        self._check()
        return self._reads

    def writable(self):
        self._check()
        return self._writes

    def seekable(self):
        self._check()
        return True

    def tell(self):
        self._check()
        return self._handle.tell()

    def seek(self, target, whence=0, /):
        self._use("seek of")
        return self._handle.seek(target, whence)

    def truncate(self, pos=None, /):
        self._use("truncate of")
        if not self._writes:
            raise UnsupportedOperation("truncate")
        return self._handle.truncate(self._handle.tell() if pos is None else pos)

    def read(self, size=-1, /):
        if not self._reads:
            raise UnsupportedOperation("read")
        self._use("read of")
        return self._handle.read(size)

    def readline(self, size=-1, /):
        if not self._reads:
            raise UnsupportedOperation("readline")
        self._use("readline of")
        return self._handle.readline(size)

    read1 = readall = read

    def peek(self, size=0, /):
        at = self.tell()
        found = self.read(_PEEKED)
        self.seek(at)
        return found

    def write(self, buffer, /):
        if not self._writes:
            raise UnsupportedOperation("write")
        self._use("write to")
        return self._handle.write(buffer)


class BufferedReader(_Binary, BufferedIOBase):
    pass


class BufferedWriter(_Binary, BufferedIOBase):
    pass


class BufferedRandom(_Binary, BufferedIOBase):
    pass


class FileIO(_Binary, RawIOBase):
    def write(self, buffer, /):
        size = super().write(buffer)
        self.flush()
        return size

    def __repr__(self):
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd=True>"


for _class in (BufferedReader, BufferedWriter, BufferedRandom, FileIO):
    _class.__module__ = "_io"
