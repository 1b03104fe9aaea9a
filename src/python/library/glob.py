"""The paths that are there and fit a pattern."""

import os
from fnmatch import fnmatchcase as _fits


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    root = "" if root_dir is None else os.fspath(root_dir)
    pathname = os.fspath(pathname)
    start = "/" if pathname.startswith("/") else ""
    yield from _found(root, start, [part for part in pathname.split("/") if part], recursive, include_hidden)


def has_magic(s):
    return any(letter in s for letter in "*?[")


def escape(pathname):
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in pathname)


def _found(root, path, parts, recursive, hidden):
    """What is found of the other parts of the pattern below a path."""
    if not parts:
        if path and os.path.exists(os.path.join(root, path)):
            yield path
        return
    part, *rest = parts
    if not has_magic(part):
        yield from _found(root, os.path.join(path, part), rest, recursive, hidden)
        return
    folder = os.path.join(root, path) or "."
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    names = [name for name in names if hidden or part.startswith(".") or not name.startswith(".")]
    if recursive and part == "**":
        yield from _found(root, path, rest, recursive, hidden)
        for name in names:
            inner = os.path.join(path, name)
            if os.path.isdir(os.path.join(root, inner)):
                yield from _found(root, inner, parts, recursive, hidden)
            elif not rest:
                yield inner
        return
    for name in names:
        if _fits(name, part):
            yield from _found(root, os.path.join(path, name), rest, recursive, hidden)
