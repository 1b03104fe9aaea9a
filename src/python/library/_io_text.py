"""Text over a file of bytes: encoded and decoded, with its line ends translated."""

from _io_base import TextIOBase, UnsupportedOperation

_CHUNK = 8192

# What stands at the beginning of a text that says how it is encoded, by the encoding's name.
_MARKS = {"utf-8-sig": {b"\xef\xbb\xbf": "utf-8"}, "utf-16": {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}}


class TextIOWrapper(TextIOBase):
    """Reads in chunks of whole lines, so that no character is cut, and keeps the lines that nobody asked for yet."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        for name, given in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if given is not None and not isinstance(given, str):
                place = f"TextIOWrapper() argument '{name}'" if name != "newline" else "illegal newline type:"
                raise TypeError(f"{place} must be str or None, not {type(given).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline}")
        self.buffer = buffer
        self.encoding = "utf-8" if encoding in (None, "locale") else encoding
        self.errors = "strict" if errors is None else errors
        self._use_encoding()
        self.line_buffering, self.write_through = line_buffering, write_through
        self._newline = newline
        self._seen = set()
        self._forget()
        self._tells = True
        if "a" not in getattr(buffer, "mode", ""):
            self._is_start = True
        else:
            self._is_start = buffer.tell() == 0

    def __repr__(self):
        mode = f" mode={self.mode!r}" if hasattr(self, "mode") else ""
        name = f" name={self.name!r}" if hasattr(self.buffer, "name") else ""
        return f"<_io.TextIOWrapper{name}{mode} encoding={self.encoding!r}>"

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    @property
    def newlines(self):
        """The line ends that were met: one, a tuple of several, or None."""
        seen = tuple(end for end in ("\r", "\n", "\r\n") if end in self._seen)
        return seen[0] if len(seen) == 1 else seen or None

    def _use_encoding(self):
        """The marks at the beginning of a text are seen to here; `_codec` knows nothing of them."""
        name = self.encoding.lower().replace("_", "-")
        self._marks = _MARKS.get("utf-16" if name in ("utf16", "u16") else name, {})
        self._codec = next(iter(self._marks.values()), self.encoding)
        "".encode(self._codec)

    def close(self):
        self._forget()
        self.buffer.close()

    def detach(self):
        self.flush()
        return self.buffer

    def flush(self):
        self._check()
        self.buffer.flush()

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        self._check()
        return False

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self.flush()
        self.encoding = self.encoding if encoding is None else encoding
        self.errors = self.errors if errors is None else errors
        self._newline = self._newline if newline is None else newline
        self._use_encoding()

    # Writing

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        self._check()
        if not self.buffer.writable():
            raise UnsupportedOperation("not writable")
        text = s.replace("\n", self._newline) if self._newline in ("\r", "\r\n") else s
        data = text.encode(self._codec, self.errors)
        if self._is_start:
            data = next(iter(self._marks), b"") + data
        self._is_start = False
        self._forget()
        self.buffer.write(data)
        if self.line_buffering and ("\n" in s or "\r" in s):
            self.buffer.flush()
        return len(s)

    # Reading

    def _forget(self):
        """Nothing is read ahead."""
        self._text = self._raw = ""
        self._lines = []

    def _can_read(self):
        self._check()
        if not self.buffer.readable():
            raise UnsupportedOperation("not readable")

    def _decoded(self, limit):
        """The next part of the text as it stands in the file, and with its line ends translated."""
        is_start = self.buffer.tell() == 0
        # The bytes of a line's end are no certain sign where a character has two.
        data = self.buffer.read(-1 if self._codec.lower().startswith("utf-16") else limit)
        if limit >= 0:
            data += self.buffer.readline()
        if is_start:
            for mark, codec in self._marks.items():
                if data.startswith(mark):
                    data, self._codec = data[len(mark) :], codec
                    break
        raw = data.decode(self._codec, self.errors)
        self._is_start = False
        return raw, self._translated(raw)

    def _translated(self, text):
        if self._newline in (None, "") and "\r" in text:
            both = text.count("\r\n")
            met = {"\r\n": both, "\r": text.count("\r") - both, "\n": text.count("\n") - both}
            self._seen |= {end for end in met if met[end]}
            if self._newline is None:
                return text.replace("\r\n", "\n").replace("\r", "\n")
        elif self._newline in (None, "") and "\n" in text:
            self._seen.add("\n")
        return text

    def _more(self):
        """Takes in the next lines, after the beginning of one that is left; whether there are any."""
        raw, text = self._decoded(_CHUNK)
        left = "".join(self._lines)
        self._raw, self._text = left + raw, left + text
        self._lines = _lines_of(self._text, self._newline)
        self._lines.reverse()
        return bool(text)

    def read(self, size=-1, /):
        self._can_read()
        if size is None or size < 0:
            self._tells = True
            text = "".join(reversed(self._lines)) + self._decoded(-1)[1]
            self._forget()
            return text
        parts = []
        while size > 0 and (self._lines or self._more()):
            line = self._lines.pop()
            if len(line) > size:
                self._lines.append(line[size:])
                line = line[:size]
            parts.append(line)
            size -= len(line)
        return "".join(parts)

    def readline(self, size=-1, /):
        if len(self._lines) < 2:
            self._can_read()
            if not self._lines or not self._lines[0].endswith(self._newline or ("\n", "\r")):
                self._more()
            if not self._lines:
                return ""
        line = self._lines.pop()
        if 0 <= size < len(line):
            self._lines.append(line[size:])
            return line[:size]
        return line

    def __next__(self):
        self._tells = False
        line = self.readline()
        if not line:
            self._tells = True
            raise StopIteration
        return line

    # Places

    def tell(self):
        self._check()
        if not self._tells:
            raise OSError("telling position disabled by next() call")
        at = self.buffer.tell()
        left = sum(len(line) for line in self._lines)
        if not left:
            return at
        raw, text = self._raw, self._text
        if len(raw) == len(text):
            return at - len(raw[len(raw) - left :].encode(self._codec, self.errors))
        # Line ends became shorter: those that are left are found from the end.
        cut = len(raw)
        for letter in reversed(text[len(text) - left :]):
            cut -= 2 if letter == "\n" and raw[cut - 2 : cut] == "\r\n" else 1
        return at - len(raw[cut:].encode(self._codec, self.errors))

    def seek(self, cookie, whence=0, /):
        self._check()
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
        elif whence != 0:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        elif cookie < 0:
            raise ValueError(f"negative seek position {cookie!r}")
        self.buffer.flush()
        self._forget()
        self._tells = True
        at = self.buffer.seek(cookie, 2 if whence == 2 else 0)
        self._is_start = at == 0
        return at

    def truncate(self, pos=None, /):
        self.flush()
        return self.buffer.truncate(self.tell() if pos is None else pos)


TextIOWrapper.__module__ = "_io"


def _lines_of(text, newline):
    """A text cut after its line ends: newlines, those of the file where they stay as they are."""
    if newline != "":
        return _cut(text, newline or "\n")
    lines = []
    for line in _cut(text, "\n"):
        if line.endswith("\r\n"):
            *before, last = _cut(line[:-1], "\r")
            lines += [*before, last + "\n"]
        else:
            lines += _cut(line, "\r")
    return lines


def _cut(text, end):
    parts = text.split(end)
    last = parts.pop()
    return [part + end for part in parts] + [last] * bool(last)
