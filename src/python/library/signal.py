"""The names of signals. None ever comes here: a page has no processes, and Stop ends a program at once."""

from enum import IntEnum as _IntEnum


class Signals(_IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGABRT = 6
    SIGKILL = 9
    SIGUSR1 = 10
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGCHLD = 17


class Handlers(_IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGKILL, SIGUSR1, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM, SIGCHLD = Signals
SIG_DFL, SIG_IGN = Handlers
_handlers = {}


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


def getsignal(signalnum, /):
    return _handlers.get(signalnum, default_int_handler if signalnum == SIGINT else SIG_DFL)


def signal(signalnum, handler, /):
    """Takes note of the handler, which nothing calls."""
    before = getsignal(signalnum)
    _handlers[signalnum] = handler
    return before


def strsignal(signalnum, /):
    return {SIGINT: "Interrupt", SIGTERM: "Terminated", SIGKILL: "Killed"}.get(signalnum)


def _refused(name):
    def function(*args, **keywords):
        raise NotImplementedError(f"signal.{name} is not supported here: a page has no signals")

    function.__name__ = name
    return function


alarm = _refused("alarm")
pause = _refused("pause")
raise_signal = _refused("raise_signal")
setitimer = _refused("setitimer")
