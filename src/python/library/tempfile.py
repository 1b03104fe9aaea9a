"""Files and folders for a while."""

import os
from _io_files import open as _open
from shutil import rmtree as _rmtree

tempdir = None
_made = 0


def gettempdir():
    return tempdir or "/tmp"


def gettempprefix():
    return "tmp"


def _fresh(suffix, prefix, folder):
    """A path that nobody has."""
    global _made
    folder = gettempdir() if folder is None else os.fspath(folder)
    while True:
        _made += 1
        path = os.path.join(folder, f"{'tmp' if prefix is None else prefix}{_made:08x}{suffix or ''}")
        if not os.path.exists(path):
            return path


def mkdtemp(suffix=None, prefix=None, dir=None):
    path = _fresh(suffix, prefix, dir)
    os.mkdir(path)
    return path


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    raise NotImplementedError("tempfile.mkstemp is not supported here; NamedTemporaryFile is")


class _Temporary:
    """An open file that is removed when it is closed."""

    def __init__(self, file, path, removes):
        self.file, self.name, self._removes = file, path, removes

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __iter__(self):
        return iter(self.file)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def close(self):
        self.file.close()
        if self._removes and os.path.exists(self.name):
            os.unlink(self.name)


def NamedTemporaryFile(
    mode="w+b",
    buffering=-1,
    encoding=None,
    newline=None,
    suffix=None,
    prefix=None,
    dir=None,
    delete=True,
    *,
    errors=None,
    delete_on_close=True,
):
    path = _fresh(suffix, prefix, dir)
    return _Temporary(_open(path, mode, buffering, encoding, errors, newline), path, delete and delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    path = _fresh(suffix, prefix, dir)
    file = _open(path, mode, buffering, encoding, errors, newline)
    os.unlink(path)
    return file


class SpooledTemporaryFile:
    def __init__(self, max_size=0, mode="w+b", *args, **kwargs):
        raise NotImplementedError("tempfile.SpooledTemporaryFile is not supported here; TemporaryFile is")


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name, self._removes = mkdtemp(suffix, prefix, dir), delete

    def __repr__(self):
        return f"<TemporaryDirectory {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, *exc_info):
        if self._removes:
            self.cleanup()

    def cleanup(self):
        _rmtree(self.name, ignore_errors=True)
