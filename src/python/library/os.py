"""The system around the program, as far as a page has one."""

import _processes
import os.path as path
from _fspath import fspath
from _os_files import (
    DirEntry,
    access,
    chdir,
    fsync,
    getcwd,
    listdir,
    makedirs,
    mkdir,
    remove,
    removedirs,
    rename,
    renames,
    replace,
    rmdir,
    scandir,
    stat,
    stat_result,
    unlink,
    walk,
)
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


def getpid():
    own = _processes.own()
    return 1 if own is None else 1 + own[1]


def getppid():
    return 0 if _processes.own() is None else 1


def getlogin():
    return environ["USER"]


def cpu_count():
    """How many processes compute at the same time."""
    return _processes.cpu_count()


process_cpu_count = cpu_count


def urandom(size, /):
    from secrets import token_bytes

    return token_bytes(size)


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


def fsencode(filename):
    path = fspath(filename)
    return path.encode() if isinstance(path, str) else path


def fsdecode(filename):
    path = fspath(filename)
    return path if isinstance(path, str) else path.decode()


def _refused(name):
    def function(*args, **keywords):
        raise NotImplementedError(f"os.{name} is not supported here: a page has no processes and no rights of its own")

    function.__name__ = name
    return function


abort = _refused("abort")
chmod = _refused("chmod")
chown = _refused("chown")
close = _refused("close")
execv = _refused("execv")
fdopen = _refused("fdopen")
fork = _refused("fork")
kill = _refused("kill")
link = _refused("link")
open = _refused("open")
pipe = _refused("pipe")
popen = _refused("popen")
readlink = _refused("readlink")
symlink = _refused("symlink")
system = _refused("system")
uname = _refused("uname")
utime = _refused("utime")


def _exit(status):
    raise SystemExit(status)
