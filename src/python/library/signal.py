"""The names of signals. None ever comes here: a page has no processes, and Stop ends a program at once."""

SIGHUP, SIGINT, SIGQUIT, SIGKILL, SIGTERM, SIGALRM, SIGUSR1, SIGUSR2 = 1, 2, 3, 9, 15, 14, 10, 12
SIG_DFL, SIG_IGN = 0, 1
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
