"""Whole files and folders: copied, moved, removed."""

import os


class Error(OSError):
    pass


class SameFileError(Error):
    pass


def copyfileobj(fsrc, fdst, length=65536):
    while part := fsrc.read(length):
        fdst.write(part)


def copyfile(src, dst, *, follow_symlinks=True):
    if os.path.exists(dst) and os.path.samefile(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    with open(src, "rb") as source, open(dst, "wb") as target:
        copyfileobj(source, target)
    return dst


def copy(src, dst, *, follow_symlinks=True):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    return copyfile(src, dst)


copy2 = copy


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, dirs_exist_ok=False):
    names = os.listdir(src)
    ignored = set() if ignore is None else set(ignore(os.fspath(src), names))
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in names:
        source, target = os.path.join(src, name), os.path.join(dst, name)
        if name in ignored:
            continue
        if os.path.isdir(source):
            copytree(source, target, symlinks, ignore, copy_function, dirs_exist_ok)
        else:
            copy_function(source, target)
    return dst


def ignore_patterns(*patterns):
    from fnmatch import filter

    return lambda folder, names: {name for pattern in patterns for name in filter(names, pattern)}


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    try:
        for name in os.listdir(path):
            inner = os.path.join(path, name)
            if os.path.isdir(inner):
                rmtree(inner)
            else:
                os.remove(inner)
        os.rmdir(path)
    except OSError:
        if not ignore_errors:
            raise


def move(src, dst, copy_function=copy2):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(dst):
            raise Error(f"Destination path '{dst}' already exists")
    os.rename(src, dst)
    return dst


def which(cmd, mode=1, path=None):
    """Never: there is nothing to run but the program."""


def get_terminal_size(fallback=(80, 24)):
    return os.get_terminal_size(fallback)
