"""The system around the program, as far as a page has one."""

import os.path as path
from collections import UserDict as _UserDict

name = "posix"
sep, altsep, extsep, pathsep, linesep = "/", None, ".", ":", "\n"
curdir, pardir, devnull, defpath = ".", "..", "/dev/null", "/bin:/usr/bin"
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
error = OSError


class _Environ(_UserDict):
    def __setitem__(self, key, value):
        for text in (key, value):
            if not isinstance(text, str):
                raise TypeError(f"str expected, not {type(text).__name__}")
        super().__setitem__(key, value)

    def __repr__(self):
        return f"environ({self.data!r})"


environ = _Environ({"HOME": "/home/mesero", "LANG": "C.UTF-8", "PATH": defpath, "PWD": "/home/mesero", "USER": "mesero"})


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value, /):
    environ[key] = value


def unsetenv(key, /):
    environ.pop(key, None)


def getcwd():
    return environ["PWD"]


def getpid():
    return 1


def getppid():
    return 0


def getlogin():
    return environ["USER"]


def cpu_count():
    """One: like CPython's threads, those here share one interpreter."""
    return 1


process_cpu_count = cpu_count


def urandom(size, /):
    from secrets import token_bytes

    return token_bytes(size)


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    if hasattr(type(path), "__fspath__"):
        return type(path).__fspath__(path)
    raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")


class PathLike:
    pass


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f"os.terminal_size(columns={self[0]}, lines={self[1]})"


def get_terminal_size(fallback=(80, 24)):
    return terminal_size((80, 24))


def strerror(code, /):
    return {1: "Operation not permitted", 2: "No such file or directory", 13: "Permission denied"}.get(
        code, f"Unknown error {code}"
    )


def _refused(name):
    def function(*args, **keywords):
        raise NotImplementedError(f"os.{name} is not supported here: a page has no files or processes of its own")

    function.__name__ = name
    return function


abort = _refused("abort")
access = _refused("access")
chdir = _refused("chdir")
chmod = _refused("chmod")
execv = _refused("execv")
fork = _refused("fork")
kill = _refused("kill")
listdir = _refused("listdir")
makedirs = _refused("makedirs")
mkdir = _refused("mkdir")
open = _refused("open")
popen = _refused("popen")
remove = _refused("remove")
rename = _refused("rename")
replace = _refused("replace")
rmdir = _refused("rmdir")
scandir = _refused("scandir")
stat = _refused("stat")
system = _refused("system")
uname = _refused("uname")
unlink = _refused("unlink")
walk = _refused("walk")


def _exit(status):
    raise SystemExit(status)
