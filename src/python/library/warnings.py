"""Warnings: told once for each place that gives them, and the program goes on."""

import sys as _sys

_filters = []
_told = set()


def warn(message, category=None, stacklevel=1, source=None, **options):
    from _mesero import source_line

    if isinstance(message, Warning):
        category, text = type(message), str(message)
    else:
        category, text = category or UserWarning, str(message)
        message = category(text)
    line, code = source_line(stacklevel)
    action = next((action for action, kind in _filters if issubclass(category, kind)), "default")
    if action == "error":
        raise message
    if _records:
        _records[-1].append(WarningMessage(message, category, "main.py", line))
        return
    key = text, category, line
    if action == "ignore" or (action != "always" and key in _told):
        return
    _told.add(key)
    _sys.stderr.write(f"main.py:{line}: {category.__name__}: {text}\n" + (f"  {code}\n" if code else ""))


def simplefilter(action, category=Warning, lineno=0, append=False):
    _filters.insert(len(_filters) if append else 0, (action, category))


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    simplefilter(action, category, append=append)


def resetwarnings():
    _filters.clear()


class WarningMessage:
    def __init__(self, message, category, filename, lineno):
        self.message, self.category, self.filename, self.lineno = message, category, filename, lineno


_records = []


class catch_warnings:
    def __init__(self, *, record=False, action=None, category=Warning, **options):
        self._record, self._action, self._category = record, action, category

    def __enter__(self):
        self._kept = list(_filters)
        if self._action is not None:
            simplefilter(self._action, self._category)
        if not self._record:
            return None
        _records.append([])
        return _records[-1]

    def __exit__(self, *exc_info):
        _filters[:] = self._kept
        if self._record:
            _records.pop()


def deprecated(message, /, *, category=DeprecationWarning, stacklevel=1):
    return lambda wrapped: wrapped
