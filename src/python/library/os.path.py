"""Paths as texts, and what is there by them."""

import _files
from _fspath import fspath as _fspath

sep, altsep, extsep, pathsep, curdir, pardir = "/", None, ".", ":", ".", ".."


def join(path, *paths):
    path = _fspath(path)
    for part in map(_fspath, paths):
        path = part if part.startswith("/") or not path else path + ("" if path.endswith("/") else "/") + part
    return path


def split(p):
    p = _fspath(p)
    head, slash, tail = p.rpartition("/")
    head += slash
    return head.rstrip("/") or head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _fspath(p)
    name = basename(p)
    dot = name.rfind(".")
    if dot <= 0 or not name[:dot].strip("."):
        return p, ""
    cut = len(p) - len(name) + dot
    return p[:cut], p[cut:]


def isabs(s):
    return _fspath(s).startswith("/")


def normpath(path):
    path = _fspath(path)
    parts = []
    for part in path.split("/"):
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part not in ("", ".") and not (part == ".." and isabs(path)):
            parts.append(part)
    start = ("//" if path.startswith("//") and not path.startswith("///") else "/") if isabs(path) else ""
    return start + "/".join(parts) or "."


def abspath(path):
    return normpath(join(_files.getcwd(), path))


realpath = abspath


def normcase(s):
    return s


def splitdrive(p):
    return "", p


def expanduser(path):
    from os import environ

    path = _fspath(path)
    return environ["HOME"] + path[1:] if path == "~" or path.startswith("~/") else path


def commonprefix(paths):
    if not paths:
        return ""
    low, high = min(paths), max(paths)
    same = next((place for place, letter in enumerate(low) if letter != high[place]), len(low))
    return low[:same]


def relpath(path, start="."):
    own, base = ([part for part in abspath(p).split("/") if part] for p in (path, start))
    same = next((i for i, (a, b) in enumerate(zip(own, base)) if a != b), min(len(own), len(base)))
    return "/".join([".."] * (len(base) - same) + own[same:]) or "."


def _status(path):
    """Whether it is a folder, its size and its time; None where nothing is there."""
    try:
        return _files.status(_fspath(path))
    except (OSError, ValueError):
        return None


def exists(path):
    return _status(path) is not None


lexists = exists


def isfile(path):
    status = _status(path)
    return status is not None and not status[0]


def isdir(s):
    status = _status(s)
    return status is not None and status[0]


def islink(path):
    return False


def getsize(filename):
    return _files.status(_fspath(filename))[1]


def getmtime(filename):
    return _files.status(_fspath(filename))[2] / 1e9


getatime = getctime = getmtime


def samefile(f1, f2):
    for path in (f1, f2):
        _files.status(_fspath(path))
    return abspath(f1) == abspath(f2)


def _same_folders(paths):
    paths = [_fspath(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    if len({isabs(path) for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    parts = [[part for part in path.split("/") if part not in ("", ".")] for path in paths]
    return commonprefix(parts), isabs(paths[0])


def commonpath(paths):
    parts, is_absolute = _same_folders(paths)
    return "/" * is_absolute + "/".join(parts)
