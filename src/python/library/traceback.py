"""Tracebacks as texts."""

from _mesero import handled as _handled, headline as _headline, traceback as _traceback
import sys


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    error = exc if value is None else value
    if error is None:
        return ["NoneType: None\n"]
    return _traceback(error, chain).splitlines(keepends=True)


def format_exception_only(exc, /, value=None):
    error = exc if value is None else value
    return ["NoneType: None\n"] if error is None else [f"{_headline(error)}\n"]


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    for line in format_exception(exc, value, tb, limit, chain):
        (file or sys.stderr).write(line)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(_handled(), chain=chain))


def print_exc(limit=None, file=None, chain=True):
    (file or sys.stderr).write(format_exc(limit, chain))


def format_tb(tb, limit=None):
    return []


def print_tb(tb, limit=None, file=None):
    """Writes nothing: a traceback is a thing of its exception here."""


def extract_tb(tb, limit=None):
    return []


def print_stack(f=None, limit=None, file=None):
    raise NotImplementedError("traceback.print_stack is not supported here")


def format_stack(f=None, limit=None):
    raise NotImplementedError("traceback.format_stack is not supported here")


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, **options):
        self.exc_type, self._error = exc_type, exc_value

    @classmethod
    def from_exception(cls, exc, **options):
        return cls(type(exc), exc, None)

    def format(self, *, chain=True):
        yield from format_exception(self._error, chain=chain)

    def format_exception_only(self):
        yield from format_exception_only(self._error)

    def __str__(self):
        return str(self._error)
