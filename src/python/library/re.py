"""Regular expressions: `_re_parse` makes a small program of a pattern, `_re_match` runs it."""

from _re_match import run as _run
from _re_parse import ASCII, DOTALL, IGNORECASE, LOCALE, MULTILINE, UNICODE, VERBOSE, PatternError, parse as _parse

A, I, L, M, S, U, X = ASCII, IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE
NOFLAG = 0
error = PatternError


class Pattern:
    def __init__(self, pattern, flags):
        self.pattern = pattern
        self._program, self.flags, self.groups, self.groupindex = _parse(pattern, flags)

    def _match_at(self, string, start, end, full=False):
        places = _run(self._program, string, start, end, self.groups, full)
        return None if places is None else Match(self, string, places, start, end)

    def match(self, string, pos=0, endpos=None):
        start, end = _bounds(self, string, pos, endpos)
        return self._match_at(string, start, end)

    def fullmatch(self, string, pos=0, endpos=None):
        start, end = _bounds(self, string, pos, endpos)
        return self._match_at(string, start, end, True)

    def search(self, string, pos=0, endpos=None):
        start, end = _bounds(self, string, pos, endpos)
        return self._search(string, start, end)

    def _search(self, string, start, end, may_be_empty=True):
        first = self._program[0]
        while start <= end:
            if first[0] == "literal":
                # No other place can be the beginning.
                start = string.find(first[1], start, end)
                if start < 0:
                    return None
            found = self._match_at(string, start, end)
            if found is not None and (may_be_empty or found.end() > start):
                return found
            start += 1
            may_be_empty = True
        return None

    def finditer(self, string, pos=0, endpos=None):
        start, end = _bounds(self, string, pos, endpos)
        may_be_empty = True
        while True:
            found = self._search(string, start, end, may_be_empty)
            if found is None:
                return
            yield found
            # Where an empty match was there is no second one.
            start = found.end()
            may_be_empty = found.end() > found.start()

    def findall(self, string, pos=0, endpos=None):
        results = []
        for found in self.finditer(string, pos, endpos):
            if self.groups == 0:
                results.append(found.group())
            elif self.groups == 1:
                results.append(found.group(1) or "")
            else:
                results.append(found.groups(""))
        return results

    def split(self, string, maxsplit=0):
        parts, last = [], 0
        for found in self.finditer(string):
            if maxsplit and len(parts) >= maxsplit * (self.groups + 1):
                break
            parts.append(string[last : found.start()])
            parts.extend(found.groups())
            last = found.end()
        parts.append(string[last:])
        return parts

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        pieces, last, done = [], 0, 0
        for found in self.finditer(string):
            if count and done >= count:
                break
            pieces.append(string[last : found.start()])
            pieces.append(repl(found) if callable(repl) else found.expand(repl))
            last = found.end()
            done += 1
        pieces.append(string[last:])
        return "".join(pieces), done

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.pattern, self.flags) == (other.pattern, other.flags)

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __repr__(self):
        names = [name for bit, name in _FLAG_NAMES if self.flags & bit]
        flags = f", {'|'.join(names)}" if names else ""
        return f"re.compile({self.pattern!r}{flags})"


_FLAG_NAMES = (
    (IGNORECASE, "re.IGNORECASE"),
    (MULTILINE, "re.MULTILINE"),
    (DOTALL, "re.DOTALL"),
    (VERBOSE, "re.VERBOSE"),
    (ASCII, "re.ASCII"),
)


def _bounds(pattern, string, pos, endpos):
    if not isinstance(string, str):
        if isinstance(string, bytes):
            raise TypeError("cannot use a string pattern on a bytes-like object")
        raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")
    end = len(string) if endpos is None else min(max(endpos, 0), len(string))
    return min(max(pos, 0), len(string)), end


class Match:
    def __init__(self, pattern, string, places, pos, endpos):
        self.re, self.string, self._places, self.pos, self.endpos = pattern, string, places, pos, endpos

    def _number(self, group):
        number = self.re.groupindex.get(group) if isinstance(group, str) else group
        if not isinstance(number, int) or not 0 <= number <= self.re.groups:
            raise IndexError("no such group")
        return number

    def span(self, group=0, /):
        number = self._number(group)
        return self._places[2 * number], self._places[2 * number + 1]

    def start(self, group=0, /):
        return self.span(group)[0]

    def end(self, group=0, /):
        return self.span(group)[1]

    def __getitem__(self, group):
        start, end = self.span(group)
        return None if end < 0 else self.string[start:end]

    def group(self, *groups):
        if len(groups) < 2:
            return self[groups[0] if groups else 0]
        return tuple(self[group] for group in groups)

    def groups(self, default=None):
        found = (self[number] for number in range(1, self.re.groups + 1))
        return tuple(default if text is None else text for text in found)

    def groupdict(self, default=None):
        return {name: default if self[name] is None else self[name] for name in self.re.groupindex}

    @property
    def lastindex(self):
        """The group that was closed last."""
        closed = [number for number in range(1, self.re.groups + 1) if self._places[2 * number + 1] >= 0]
        # Of groups that end together the outermost was closed last: it comes first.
        return max(closed, key=lambda number: (self._places[2 * number + 1], -number), default=None)

    @property
    def lastgroup(self):
        return next((name for name, number in self.re.groupindex.items() if number == self.lastindex), None)

    def expand(self, template):
        if "\\" not in template:
            return template
        pieces, at = [], 0
        while at < len(template):
            letter = template[at]
            at += 1
            if letter != "\\":
                pieces.append(letter)
                continue
            letter = template[at : at + 1]
            at += 1
            if letter == "g" and template[at : at + 1] == "<":
                end = template.find(">", at)
                if end < 0:
                    raise PatternError("missing >, unterminated name", template, at + 1)
                name = template[at + 1 : end]
                if not name.isdecimal() and name not in self.re.groupindex:
                    raise IndexError(f"unknown group name {name!r}")
                pieces.append(self[int(name) if name.isdecimal() else name] or "")
                at = end + 1
            elif letter.isdecimal():
                if letter != "0" and template[at : at + 1].isdecimal():
                    letter += template[at]
                    at += 1
                if int(letter) > self.re.groups:
                    raise PatternError(f"invalid group reference {letter}", template, at - len(letter))
                pieces.append("\0" if letter == "0" else self[int(letter)] or "")
            elif letter in _ESCAPES:
                pieces.append(_ESCAPES[letter])
            elif letter.isalpha() or not letter:
                raise PatternError(f"bad escape \\{letter}", template, at - 2)
            else:
                pieces.append("\\" + letter)
        return "".join(pieces)

    def __bool__(self):
        return True

    def __copy__(self):
        return self

    def __repr__(self):
        return f"<re.Match object; span={self.span()}, match={self.group()!r}>"


_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a", "b": "\b", "\\": "\\"}
_compiled = {}


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if isinstance(pattern, bytes):
        raise NotImplementedError("regular expressions over bytes are not supported here")
    if not isinstance(pattern, str):
        raise TypeError("first argument must be string or compiled pattern")
    key = pattern, flags
    if key not in _compiled:
        if len(_compiled) > 200:
            _compiled.clear()
        _compiled[key] = Pattern(pattern, flags)
    return _compiled[key]


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def escape(pattern):
    return "".join("\\" + letter if letter in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f" else letter for letter in pattern)


def purge():
    _compiled.clear()
