"""Paths as texts."""

sep, altsep, extsep, pathsep, curdir, pardir = "/", None, ".", ":", ".", ".."


def join(path, *paths):
    for part in paths:
        path = part if part.startswith("/") or not path else path + ("" if path.endswith("/") else "/") + part
    return path


def split(p):
    head, slash, tail = p.rpartition("/")
    head += slash
    return head.rstrip("/") or head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    name = basename(p)
    dot = name.rfind(".")
    if dot <= 0 or not name[:dot].strip("."):
        return p, ""
    cut = len(p) - len(name) + dot
    return p[:cut], p[cut:]


def isabs(s):
    return s.startswith("/")


def normpath(path):
    parts = []
    for part in path.split("/"):
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part not in ("", ".") and not (part == ".." and isabs(path)):
            parts.append(part)
    start = ("//" if path.startswith("//") and not path.startswith("///") else "/") if isabs(path) else ""
    return start + "/".join(parts) or "."


def abspath(path):
    from os import getcwd

    return normpath(join(getcwd(), path))


realpath = abspath


def normcase(s):
    return s


def splitdrive(p):
    return "", p


def expanduser(path):
    from os import environ

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


def exists(path):
    """Never: a page has no files of its own."""
    return False


isfile = isdir = islink = lexists = exists


def getsize(filename):
    raise FileNotFoundError(2, "No such file or directory", filename)


getmtime = getsize
