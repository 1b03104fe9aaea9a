"""What `os` does with files and folders."""

import _files
import os.path as _path
from _files import getcwd
from _fspath import fspath

_FOLDER, _FILE = 0o040755, 0o100644


class stat_result:
    def __init__(self, status):
        is_folder, self.st_size, self.st_mtime_ns = status
        self.st_mode = _FOLDER if is_folder else _FILE
        self.st_atime_ns = self.st_ctime_ns = self.st_mtime_ns
        self.st_mtime = self.st_atime = self.st_ctime = self.st_mtime_ns / 1e9
        self.st_ino = self.st_dev = self.st_uid = self.st_gid = 0
        self.st_nlink = 1

    def __repr__(self):
        return f"os.stat_result(st_mode={self.st_mode}, st_size={self.st_size}, st_mtime={int(self.st_mtime)})"


def stat(path, *, dir_fd=None, follow_symlinks=True):
    return stat_result(_files.status(fspath(path)))


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    return _path.exists(path)


def chdir(path):
    _files.chdir(fspath(path))


def fsync(fd):
    """What was flushed is where all see it already."""


def listdir(path="."):
    return _files.listdir("." if path is None else fspath(path))


class DirEntry:
    def __init__(self, folder, name):
        self.name, self.path = name, _path.join(folder, name)

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def __fspath__(self):
        return self.path

    def is_dir(self, *, follow_symlinks=True):
        return _path.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        return _path.isfile(self.path)

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)


class _Entries:
    def __init__(self, folder):
        self._entries = iter([DirEntry(folder, name) for name in listdir(folder)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


def scandir(path="."):
    return _Entries("." if path is None else fspath(path))


def mkdir(path, mode=0o777, *, dir_fd=None):
    _files.mkdir(fspath(path))


def makedirs(name, mode=0o777, exist_ok=False):
    name = fspath(name)
    around, last = _path.split(name.rstrip("/") or name)
    if around and last and not _path.exists(around):
        makedirs(around, exist_ok=True)
    try:
        mkdir(name)
    except FileExistsError:
        if not exist_ok or not _path.isdir(name):
            raise


def rmdir(path, *, dir_fd=None):
    _files.rmdir(fspath(path))


def removedirs(name):
    rmdir(name)
    around = _path.dirname(fspath(name).rstrip("/"))
    while around:
        try:
            rmdir(around)
        except OSError:
            break
        around = _path.dirname(around)


def remove(path, *, dir_fd=None):
    _files.remove(fspath(path))


def unlink(path, *, dir_fd=None):
    _files.remove(fspath(path))


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _files.rename(fspath(src), fspath(dst))


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _files.rename(fspath(src), fspath(dst))


def renames(old, new):
    around = _path.dirname(fspath(new))
    if around and not _path.exists(around):
        makedirs(around)
    rename(old, new)
    if around := _path.dirname(fspath(old)):
        try:
            removedirs(around)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [name for name in names if _path.isdir(_path.join(top, name))]
    files = [name for name in names if name not in folders]
    if topdown:
        yield top, folders, files
    for name in folders:
        yield from walk(_path.join(top, name), topdown, onerror)
    if not topdown:
        yield top, folders, files


for _function in (access, chdir, fsync, listdir, makedirs, mkdir, remove, rename, rmdir, scandir, stat, unlink, walk):
    _function.__module__ = "os"
DirEntry.__module__ = stat_result.__module__ = "os"
