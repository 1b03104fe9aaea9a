"""Messages of a program about itself: loggers, and the handlers that write what they log."""

from _logging_handlers import FileHandler, Filter, Filterer, Handler, NullHandler, StreamHandler, lastResort
from _logging_records import (
    CRITICAL,
    DEBUG,
    ERROR,
    FATAL,
    INFO,
    NOTSET,
    WARN,
    WARNING,
    Formatter,
    LogRecord,
    addLevelName,
    check_level as _check_level,
    getLevelName,
    getLevelNamesMapping,
)
import sys as _sys

raiseExceptions = True

BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"


class Logger(Filterer):
    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name, self.level = name, _check_level(level)
        self.parent, self.propagate, self.handlers, self.disabled = None, True, [], False

    def setLevel(self, level):
        self.level = _check_level(level)

    def getEffectiveLevel(self):
        logger = self
        while logger:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        return not self.disabled and level > _disabled[0] and level >= self.getEffectiveLevel()

    def getChild(self, suffix):
        return getLogger(suffix if self is root else f"{self.name}.{suffix}")

    def addHandler(self, hdlr):
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def hasHandlers(self):
        return bool(self._all_handlers())

    def _all_handlers(self):
        found, logger = [], self
        while logger:
            found.extend(logger.handlers)
            logger = logger.parent if logger.propagate else None
        return found

    def handle(self, record):
        if self.disabled:
            return
        record = self.filter(record)
        if not record:
            return
        handlers = self._all_handlers()
        for handler in handlers or [lastResort]:
            if record.levelno >= handler.level:
                handler.handle(record)

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        record = LogRecord(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key, value in (extra or {}).items():
            if key in ("message", "asctime") or key in record.__dict__:
                raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
            setattr(record, key, value)
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        from _mesero import place

        if isinstance(exc_info, BaseException):
            exc_info = type(exc_info), exc_info, exc_info.__traceback__
        elif exc_info and not isinstance(exc_info, tuple):
            exc_info = _sys.exc_info()
        line, function = place()
        self.handle(self.makeRecord(self.name, level, "main.py", line, msg, args, exc_info, function, extra))

    def log(self, level, msg, *args, **options):
        if not isinstance(level, int):
            raise TypeError("level must be an integer")
        if self.isEnabledFor(level):
            self._log(level, msg, args, **options)

    def debug(self, msg, *args, **options):
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **options)

    def info(self, msg, *args, **options):
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **options)

    def warning(self, msg, *args, **options):
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **options)

    warn = warning

    def error(self, msg, *args, **options):
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **options)

    def exception(self, msg, *args, exc_info=True, **options):
        self.error(msg, *args, exc_info=exc_info, **options)

    def critical(self, msg, *args, **options):
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **options)

    fatal = critical

    def __repr__(self):
        return f"<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>"


class RootLogger(Logger):
    pass


class LoggerAdapter:
    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger, self.extra, self.merge_extra = logger, extra, merge_extra

    def process(self, msg, kwargs):
        kwargs["extra"] = {**(self.extra or {}), **(kwargs.get("extra") or {} if self.merge_extra else {})}
        return msg, kwargs

    def log(self, level, msg, *args, **options):
        if self.logger.isEnabledFor(level):
            msg, options = self.process(msg, options)
            self.logger._log(level, msg, args, **options)

    def debug(self, msg, *args, **options):
        self.log(DEBUG, msg, *args, **options)

    def info(self, msg, *args, **options):
        self.log(INFO, msg, *args, **options)

    def warning(self, msg, *args, **options):
        self.log(WARNING, msg, *args, **options)

    def error(self, msg, *args, **options):
        self.log(ERROR, msg, *args, **options)

    def exception(self, msg, *args, exc_info=True, **options):
        self.log(ERROR, msg, *args, exc_info=exc_info, **options)

    def critical(self, msg, *args, **options):
        self.log(CRITICAL, msg, *args, **options)

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        self.logger.setLevel(level)


root = RootLogger("root", WARNING)
_loggers = {}
_disabled = [NOTSET]


def getLogger(name=None):
    if not name or name == root.name:
        return root
    if name not in _loggers:
        logger = _loggers[name] = Logger(name)
        logger.parent = _parent(name)
        for other in _loggers.values():
            # It comes between those below it and what was above them.
            if other.name.startswith(name + "."):
                other.parent = _parent(other.name)
    return _loggers[name]


def _parent(name):
    while "." in name:
        name = name.rpartition(".")[0]
        if name in _loggers:
            return _loggers[name]
    return root


def _of_asyncio(level, text, error):
    """What asyncio has to say goes through its own logger."""
    logger = getLogger("asyncio")
    if logger.isEnabledFor(level):
        logger._log(level, text, (), exc_info=error)


def getLoggerClass():
    return Logger


def basicConfig(
    *,
    filename=None,
    filemode="a",
    format=None,
    datefmt=None,
    style="%",
    level=None,
    stream=None,
    handlers=None,
    force=False,
    encoding=None,
    errors=None,
):
    if force:
        root.handlers.clear()
    if root.handlers:
        return
    if filename is not None:
        handlers = [FileHandler(filename, filemode, encoding, errors=errors)]
    usual = {"%": BASIC_FORMAT, "{": "{levelname}:{name}:{message}", "$": "${levelname}:${name}:${message}"}
    formatter = Formatter(format or usual.get(style), datefmt, style)
    for handler in handlers or [StreamHandler(stream)]:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    if level is not None:
        root.setLevel(level)


def disable(level=CRITICAL):
    _disabled[0] = _check_level(level)


def shutdown():
    """Nothing is held back."""


def captureWarnings(capture):
    """Warnings go to where errors go all the same."""


def log(level, msg, *args, **options):
    _ready().log(level, msg, *args, **options)


def _ready():
    if not root.handlers:
        basicConfig()
    return root


def debug(msg, *args, **options):
    _ready().debug(msg, *args, **options)


def info(msg, *args, **options):
    _ready().info(msg, *args, **options)


def warning(msg, *args, **options):
    _ready().warning(msg, *args, **options)


warn = warning


def error(msg, *args, **options):
    _ready().error(msg, *args, **options)


def exception(msg, *args, exc_info=True, **options):
    _ready().error(msg, *args, exc_info=exc_info, **options)


def critical(msg, *args, **options):
    _ready().critical(msg, *args, **options)


fatal = critical
