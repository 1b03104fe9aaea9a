"""Work in other processes: what one is to the program that started it, and what it does itself.

A process is told calls, one after another, and answers each with whether it returned, the result or the exception, and the
text of the exception's traceback. Before the first it says that it has run the program's module.
"""

import _processes
import pickle
import sys
import threading
from _mesero import traceback as _traceback
from _processes import pack, unpack
from _thread import _Line, _lock_for

MOST = 8


class RemoteTraceback(Exception):
    """Where an exception came from in the process that raised it."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class Died(Exception):
    """The process ended before it answered."""


class ProcessError(Exception):
    pass


class TimeoutError(ProcessError):
    pass


ProcessError.__module__ = TimeoutError.__module__ = "multiprocessing.context"


class Process:
    """A process as the program has it that started it."""

    def __init__(self, name):
        if _processes.own() is not None and not _serving:
            raise RuntimeError(_BOOTSTRAPPING)
        if _processes.own() is not None:
            raise NotImplementedError("a process that starts processes is not supported here")
        self._id, self.number = _processes.start(name)
        self._begun = self._ended = False

    def send(self, message, name):
        """What comes of a call there, which is written down. What it asks for meanwhile is answered."""
        if not self._begun:
            self._receive()
            self._begun = True
        while True:
            _processes.send(self._id, message, name)
            answer = unpack(self._receive())
            if answer[0] is not None:
                return answer
            done = _done_here(*answer[1:])
            if self._ended:
                _give_back(*answer[1:3], *done)
                raise Died
            message = pack(done)

    def _receive(self):
        message = _processes.receive(self._id)
        if message is None:
            raise Died
        return message

    def end(self, done=True):
        self._ended = True
        _processes.end(self._id, done)


_shared = []
_asking = _lock_for(_Line("process"))


class Shared:
    """Something that lives in the process that made it, and that others ask there."""

    def __init__(self, kept):
        self._home, self._place = _processes.own(), len(_shared)
        _shared.append(kept)

    def _ask(self, method, *args):
        if self._home == _processes.own():
            return getattr(_shared[self._place], method)(*args)
        with _asking:
            _processes.send(0, pack((None, self._place, method, args)), None)
            returned, result = unpack(_processes.receive(0))
        if returned:
            return result
        raise result


def _done_here(place, method, args):
    try:
        return True, getattr(_shared[place], method)(*args)
    except Exception as error:
        return False, error


def _give_back(place, method, returned, result):
    """The process was ended while it waited: what came for it meanwhile is the next one's."""
    kept = _shared[place]
    if returned and method == "get" and hasattr(kept, "not_empty"):
        with kept.not_empty:
            kept.queue.appendleft(result)
            kept.not_empty.notify()
    elif returned and method == "acquire" and result:
        kept.release()


class Watcher:
    """A thread that waits for a process, and that is not shown."""

    def __init__(self, work):
        self.over = threading.Event(_Line("process"))
        self._work = work

    def start(self):
        _processes.watch(self._run)

    def _run(self):
        try:
            self._work()
        finally:
            self.over.set()

    def join(self, timeout=None):
        return self.over.wait(timeout)


_named = 0


def next_number():
    """The number in the name of the next process."""
    global _named
    _named += 1
    return _named


def traceback_of(error):
    text = _traceback(error, True, None)
    # What went through nothing of the program's is shown without lines, not without the word.
    return text if text.startswith("Traceback") else f"Traceback (most recent call last):\n{text}"


def with_cause(error, text, kind=RemoteTraceback):
    """The exception with what is known of where it came from."""
    error.__cause__ = kind(f'\n"""\n{text}"""')
    return error


def name_of(function):
    return getattr(function, "__name__", type(function).__name__)


_serving = False


def serve(main):
    """What a process does: runs the program's module, and then what it is told."""
    global _serving
    main()
    _serving = True
    _processes.send(0, b"", None)
    while (message := _processes.receive(0)) is not None:
        _processes.send(0, _answer(message), None)


def _answer(message):
    result = None
    try:
        function, args, kwargs = unpack(message)
        result = function(*args, **kwargs)
    except BaseException as error:
        return _failed(error, traceback_of(error))
    try:
        return pack((True, result, ""))
    except Exception as error:
        return _failed(error, traceback_of(error), repr(result))


def _failed(error, text, result=None):
    try:
        return pack((False, error, text, result))
    except Exception as other:
        return pack((False, other, traceback_of(other), result))


_BOOTSTRAPPING = """
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        """
