"""Tracebacks as texts."""

from _mesero import handled as _handled, headline as _headline, stack as _stack, steps as _steps, traceback as _traceback
import sys


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    error = exc if value is None else value
    if error is None:
        return ["NoneType: None\n"]
    return _traceback(error, chain, limit).splitlines(keepends=True)


def format_exception_only(exc, /, value=None):
    error = exc if value is None else value
    return ["NoneType: None\n"] if error is None else [f"{_headline(error)}\n"]


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    for line in format_exception(exc, value, tb, limit, chain):
        (file or sys.stderr).write(line)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(_handled(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    (file or sys.stderr).write(format_exc(limit, chain))


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    for lines in format_tb(tb, limit):
        (file or sys.stderr).write(lines)


def extract_tb(tb, limit=None):
    steps = [FrameSummary("main.py", line, name, line=text, written=written) for name, line, text, written in _steps(tb)]
    if limit is None:
        return StackSummary(steps)
    return StackSummary(steps[:limit] if limit >= 0 else steps[limit:])


def extract_stack(f=None, limit=None):
    steps = extract_tb(_stack())
    return steps if limit is None else StackSummary(steps[-limit:])


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    for lines in format_stack(f, limit):
        (file or sys.stderr).write(lines)


class FrameSummary:
    """A frame of a traceback, which is also a tuple of four."""

    def __init__(self, filename, lineno, name, *, line=None, written=None):
        self.filename, self.lineno, self.name, self.line = filename, lineno, name, line
        self._written = written

    def _values(self):
        return self.filename, self.lineno, self.name, self.line

    def __iter__(self):
        return iter(self._values())

    def __getitem__(self, place):
        return self._values()[place]

    def __len__(self):
        return 4

    def __eq__(self, other):
        return self._values() == (other._values() if isinstance(other, FrameSummary) else other)

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """The frames of a traceback."""

    def format(self):
        return [step._written for step in self]


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, **options):
        self.exc_type, self._error, self._limit = exc_type, exc_value, limit
        self.exc_type_str = exc_type.__name__
        self.stack = extract_tb(exc_traceback, limit)

    @classmethod
    def from_exception(cls, exc, **options):
        return cls(type(exc), exc, exc.__traceback__, **options)

    def format(self, *, chain=True):
        yield from format_exception(self._error, limit=self._limit, chain=chain)

    def format_exception_only(self):
        yield from format_exception_only(self._error)

    def print(self, *, file=None, chain=True):
        print_exception(self._error, limit=self._limit, file=file, chain=chain)

    def __str__(self):
        return str(self._error)
