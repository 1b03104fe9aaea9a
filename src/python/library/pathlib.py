"""Paths as objects."""

import os
from _io_files import open as _open
from fnmatch import fnmatchcase as _fnmatch


class PurePath:
    """A path that is only looked at."""

    def __init__(self, *args):
        parts = []
        for arg in args:
            text = str(arg) if isinstance(arg, PurePath) else arg
            if hasattr(type(text), "__fspath__"):
                text = os.fspath(text)
            if not isinstance(text, str):
                kind = type(text).__name__
                what = "argument should be a str or an os.PathLike object where __fspath__ returns a str"
                raise TypeError(f"{what}, not {kind!r}")
            if text.startswith("/"):
                parts = []
            parts.append(text)
        text = "/".join(part for part in parts if part)
        self.root = "/" if text.startswith("/") else ""
        self._names = [name for name in text.split("/") if name not in ("", ".")]

    drive = ""

    @classmethod
    def _of(cls, root, names):
        path = cls()
        path.root, path._names = root, list(names)
        return path

    def with_segments(self, *segments):
        return type(self)(*segments)

    @property
    def parts(self):
        return (self.root, *self._names) if self.root else tuple(self._names)

    anchor = property(lambda self: self.root)

    def __str__(self):
        return self.root + "/".join(self._names) or "."

    __fspath__ = as_posix = __str__

    def __bytes__(self):
        return str(self).encode()

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        return str(self) == str(other) if isinstance(other, PurePath) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self.parts <= other.parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self.parts > other.parts if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self.parts >= other.parts if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, key):
        if not isinstance(key, str) and not hasattr(key, "__fspath__"):
            return NotImplemented
        return type(self)(self, key)

    def __rtruediv__(self, key):
        if not isinstance(key, str) and not hasattr(key, "__fspath__"):
            return NotImplemented
        return type(self)(key, self)

    def joinpath(self, *pathsegments):
        return type(self)(self, *pathsegments)

    @property
    def name(self):
        return self._names[-1] if self._names else ""

    @property
    def suffix(self):
        dot = self.name.rfind(".")
        return self.name[dot:] if 0 < dot < len(self.name) - 1 else ""

    @property
    def suffixes(self):
        if self.name.endswith("."):
            return []
        return ["." + part for part in self.name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        return self.name[: len(self.name) - len(self.suffix)]

    @property
    def parent(self):
        return self._of(self.root, self._names[:-1])

    @property
    def parents(self):
        return tuple(self._of(self.root, self._names[:count]) for count in reversed(range(len(self._names))))

    def is_absolute(self):
        return bool(self.root)

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._of(self.root, [*self._names[:-1], name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if suffix and not suffix.startswith(".") or suffix == "." or "/" in suffix:
            raise ValueError(f"Invalid suffix {suffix!r}")
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return self.with_name(self.stem + suffix)

    def is_relative_to(self, other):
        other = type(self)(other)
        return other.root == self.root and self._names[: len(other._names)] == other._names

    def relative_to(self, other, *, walk_up=False):
        other = type(self)(other)
        up = 0
        while not self.is_relative_to(other):
            if not walk_up or not other._names:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            other, up = other.parent, up + 1
        return self._of("", [".."] * up + self._names[len(other._names) :])

    def match(self, path_pattern):
        pattern = PurePath(path_pattern)
        own, wanted = self.parts, pattern.parts
        if pattern.root and len(own) != len(wanted) or len(own) < len(wanted):
            return False
        return all(map(_fnmatch, own[len(own) - len(wanted) :], wanted))


PurePosixPath = PurePath


class Path(PurePath):
    """A path with what is there."""

    def __new__(cls, *args):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(os.path.expanduser("~"))

    def expanduser(self):
        return type(self)(os.path.expanduser(str(self)))

    def absolute(self):
        return type(self)(os.getcwd(), self)

    def resolve(self, strict=False):
        if strict:
            self.stat()
        return type(self)(os.path.abspath(self))

    def stat(self, *, follow_symlinks=True):
        return os.stat(self)

    def exists(self, *, follow_symlinks=True):
        return os.path.exists(self)

    def is_file(self, *, follow_symlinks=True):
        return os.path.isfile(self)

    def is_dir(self, *, follow_symlinks=True):
        return os.path.isdir(self)

    def is_symlink(self):
        return False

    def samefile(self, other_path):
        return os.path.samefile(self, other_path)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return _open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", encoding=encoding, errors=errors, newline=newline) as file:
            return file.read()

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open("wb") as file:
            return file.write(data)

    def touch(self, mode=0o666, exist_ok=True):
        self.open("ab" if exist_ok else "xb").close()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, exist_ok=exist_ok)
        except FileExistsError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        os.rmdir(self)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        os.rename(self, target)
        return type(self)(target)

    def replace(self, target):
        os.replace(self, target)
        return type(self)(target)

    def iterdir(self):
        return iter([self / name for name in os.listdir(self)])

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        for folder, folders, files in os.walk(str(self), top_down, on_error):
            yield type(self)(folder), folders, files

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        pattern = PurePath(pattern)
        if pattern.root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if not pattern.parts:
            raise ValueError(f"Unacceptable pattern: {str(pattern)!r}")
        seen = []
        for path in self._glob(pattern.parts):
            if path not in seen:
                seen.append(path)
                yield path

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self.glob(PurePath("**", pattern))

    def _glob(self, names):
        if not names:
            yield self
            return
        name, *rest = names
        if name == "**":
            if not rest:
                yield self
            else:
                yield from self._glob(rest)
            for path in self._entries():
                if path.is_dir():
                    yield from path._glob(names)
                elif not rest:
                    yield path
            return
        for path in self._entries():
            if _fnmatch(path.name, name) and (not rest or path.is_dir()):
                yield from path._glob(rest)

    def _entries(self):
        return self.iterdir() if self.is_dir() else ()


class PosixPath(Path):
    pass

