"""Messages of a program, with how much they matter and where they go."""

from string import Template as _Template
import sys as _sys
import time as _time
import traceback as _traceback

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_names = {50: "CRITICAL", 40: "ERROR", 30: "WARNING", 20: "INFO", 10: "DEBUG", 0: "NOTSET"}
_levels = {"CRITICAL": 50, "FATAL": 50, "ERROR": 40, "WARN": 30, "WARNING": 30, "INFO": 20, "DEBUG": 10, "NOTSET": 0}
_start = _time.time()
raiseExceptions = True

BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"


def getLevelName(level):
    return _names.get(level) or _levels.get(level) or f"Level {level}"


def getLevelNamesMapping():
    return dict(_levels)


def addLevelName(level, levelName):
    _names[level] = levelName
    _levels[levelName] = level


def _check(level):
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError(f"Level not an integer or a valid string: {level!r}")
    if level not in _levels:
        raise ValueError(f"Unknown level: {level!r}")
    return _levels[level]


class LogRecord:
    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **options):
        if len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        self.name, self.msg, self.args = name, msg, args
        self.levelname, self.levelno = getLevelName(level), level
        self.pathname, self.filename, self.module, self.lineno = pathname, "main.py", "main", lineno
        self.funcName = func or "<module>"
        self.exc_info, self.exc_text, self.stack_info = exc_info, None, sinfo
        self.created = _time.time()
        self.msecs = float(int((self.created - int(self.created)) * 1000))
        self.relativeCreated = (self.created - _start) * 1000
        self.thread, self.threadName = _thread()
        self.process, self.processName = 1, "MainProcess"
        self.taskName = _task_name()

    def getMessage(self):
        message = str(self.msg)
        return message % self.args if self.args else message

    def __repr__(self):
        return f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, "{self.msg}">'


def _thread():
    from _mesero import thread_name

    return 1, thread_name()


def _task_name():
    import asyncio

    try:
        task = asyncio.current_task()
    except RuntimeError:
        return None
    return task.get_name() if task else None


class Formatter:
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"
    converter = _time.localtime

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        if style not in ("%", "{", "$"):
            raise ValueError("Style must be one of: %,{,$")
        usual = {"%": "%(message)s", "{": "{message}", "$": "${message}"}
        self._fmt, self.datefmt, self._style, self._defaults = fmt or usual[style], datefmt, style, defaults or {}

    def usesTime(self):
        return any(mark in self._fmt for mark in ("%(asctime)", "{asctime", "$asctime", "${asctime}"))

    def formatTime(self, record, datefmt=None):
        moment = _time.localtime(record.created)
        if datefmt:
            return _time.strftime(datefmt, moment)
        text = _time.strftime(self.default_time_format, moment)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text

    def formatException(self, ei):
        return "".join(_traceback.format_exception(ei[1])).rstrip("\n")

    def formatStack(self, stack_info):
        return stack_info

    def formatMessage(self, record):
        values = {**self._defaults, **record.__dict__}
        if self._style == "%":
            return self._fmt % values
        return self._fmt.format(**values) if self._style == "{" else _Template(self._fmt).substitute(values)

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        for more in (record.exc_text, record.stack_info and self.formatStack(record.stack_info)):
            if more:
                text += ("" if text.endswith("\n") else "\n") + more
        return text


class Filter:
    def __init__(self, name=""):
        self.name = name

    def filter(self, record):
        return not self.name or record.name == self.name or record.name.startswith(self.name + ".")


class Filterer:
    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        for own in self.filters:
            answer = own.filter(record) if hasattr(own, "filter") else own(record)
            if not answer:
                return False
            if isinstance(answer, LogRecord):
                record = answer
        return record


class Handler(Filterer):
    def __init__(self, level=NOTSET):
        super().__init__()
        self.level, self.formatter, self.name = _check(level), None, None

    def setLevel(self, level):
        self.level = _check(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def get_name(self):
        return self.name

    def set_name(self, name):
        self.name = name

    def format(self, record):
        return (self.formatter or _usual).format(record)

    def handle(self, record):
        record = self.filter(record)
        if record:
            self.emit(record)
        return record

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handleError(self, record):
        _sys.stderr.write(f"--- Logging error ---\n{_traceback.format_exc()}Message: {record.msg!r}\nArguments: {record.args}\n")

    def acquire(self):
        """Nothing to do: a handler writes in one piece."""

    release = flush = close = acquire

    def __repr__(self):
        return f"<{type(self).__name__} ({getLevelName(self.level)})>"


class StreamHandler(Handler):
    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = stream or _sys.stderr

    def setStream(self, stream):
        old, self.stream = self.stream, stream
        return old

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
        except Exception:
            self.handleError(record)

    def __repr__(self):
        return f"<{type(self).__name__} {getattr(self.stream, 'name', '')} ({getLevelName(self.level)})>"


class FileHandler(Handler):
    def __init__(self, filename, *args, **options):
        raise NotImplementedError(f"logging to the file {filename!r} is not supported here: log to the console")


class NullHandler(Handler):
    def handle(self, record):
        return None


class _LastResort(StreamHandler):
    """Of a program that has set up no handler: warnings and worse go to where errors go at that time."""

    def __init__(self):
        Handler.__init__(self, WARNING)

    @property
    def stream(self):
        return _sys.stderr


_usual = Formatter()
lastResort = _LastResort()


class Logger(Filterer):
    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name, self.level = name, _check(level)
        self.parent, self.propagate, self.handlers, self.disabled = None, True, [], False

    def setLevel(self, level):
        self.level = _check(level)

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

        if exc_info is not None and not isinstance(exc_info, tuple):
            if isinstance(exc_info, BaseException):
                exc_info = type(exc_info), exc_info, exc_info.__traceback__
            else:
                exc_info = _sys.exc_info() if exc_info else None
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
        handlers = [FileHandler(filename)]
    usual = {"%": BASIC_FORMAT, "{": "{levelname}:{name}:{message}", "$": "${levelname}:${name}:${message}"}
    formatter = Formatter(format or usual.get(style), datefmt, style)
    for handler in handlers or [StreamHandler(stream)]:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    if level is not None:
        root.setLevel(level)


def disable(level=CRITICAL):
    _disabled[0] = _check(level)


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
