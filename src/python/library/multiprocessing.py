"""Processes that run functions of the program, each in an interpreter of its own. What they share lives in the program's."""

import _processes
import sys
import threading
from _process import Died, Process as _Host, ProcessError, Shared, TimeoutError, Watcher, name_of, traceback_of
from _process import next_number as _next_number
from _processes import pack as _pack, unpack as _unpack
from multiprocessing.pool import AsyncResult, Pool
from queue import Queue as _Queue


def cpu_count():
    return _processes.cpu_count()


class Process:
    """A process that calls `run` once it is started."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        number = _next_number()
        self.name = f"Process-{number}" if name is None else name
        self._target, self._args, self._kwargs = target, tuple(args), dict(kwargs)
        self.daemon = bool(daemon)
        self._host = self._watcher = self._exitcode = self.pid = None

    def __getstate__(self):
        return {**self.__dict__, "_host": None, "_watcher": None}

    def __repr__(self):
        pid = "" if self.pid is None else f" pid={self.pid}"
        state = "initial" if self._watcher is None else "started" if self.is_alive() else f"stopped exitcode={self._exitcode}"
        state = state.replace("=-15", "=-SIGTERM").replace("=-9", "=-SIGKILL")
        daemon = " daemon" if self.daemon else ""
        return f"<{type(self).__name__} name={self.name!r}{pid} parent=1 {state}{daemon}>"

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        assert self._watcher is None, "cannot start a process twice"
        message = _pack((_run, (self,), {}))
        self._host = _Host(self.name)
        self.pid = 1 + self._host.number
        self._watcher = Watcher(lambda: self._watch(message))
        _alive.append(self)
        self._watcher.start()

    def _watch(self, message):
        try:
            code = self._host.send(message, name_of(self._target or self.run))[1]
        except Died:
            code = 1
        self._host.end()
        self._is_over(code)

    def _is_over(self, code):
        if self._exitcode is None:
            self._exitcode = code
            _alive.remove(self)
            self._watcher.over.set()

    def join(self, timeout=None):
        assert self._watcher is not None, "can only join a started process"
        self._watcher.join(timeout)

    def is_alive(self):
        return self._watcher is not None and self._exitcode is None

    @property
    def exitcode(self):
        return self._exitcode

    @property
    def ident(self):
        return self.pid

    def _end(self, code):
        if self.is_alive():
            self._host.end(False)
            self._is_over(code)

    def terminate(self):
        self._end(-15)

    def kill(self):
        self._end(-9)

    def close(self):
        if self.is_alive():
            raise ValueError(
                "Cannot close a process while it is still running. You should first call join() or terminate()."
            )


def _run(process):
    """Runs a process's own code, in it; the result is its exit code."""
    global _current
    _current = process
    process.pid = 1 + _processes.own()[1]
    try:
        process.run()
    except SystemExit as exit:
        if exit.code is None:
            return 0
        if isinstance(exit.code, int):
            return exit.code
        sys.stderr.write(f"{exit.code}\n")
        return 1
    except BaseException as error:
        sys.stderr.write(f"Process {process.name}:\n{traceback_of(error)}")
        return 1
    return 0


class _Here(Process):
    """The process that this is."""

    def __init__(self, name):
        self.name, self.daemon, self._exitcode = name, False, None
        self._watcher = self._host = None
        self.pid = 1 if _processes.own() is None else 1 + _processes.own()[1]


_current = None
_alive = []


def current_process():
    global _current
    if _current is None:
        _current = _Here("MainProcess" if _processes.own() is None else _processes.own()[0])
    return _current


def parent_process():
    return None if _processes.own() is None else _Here("MainProcess")


def active_children():
    return list(_alive)


def _wait_for_all():
    for process in list(_alive):
        if process.daemon:
            process.terminate()
    for process in list(_alive):
        process.join()


threading._at_exit.append(_wait_for_all)


class Queue(Shared):
    """Hands copies of things from process to process."""

    def __init__(self, maxsize=0):
        super().__init__(_Queue(maxsize))

    def put(self, obj, block=True, timeout=None):
        self._ask("put", _unpack(_pack(obj)), block, timeout)

    def get(self, block=True, timeout=None):
        return self._ask("get", block, timeout)

    def put_nowait(self, obj):
        self.put(obj, False)

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        return self._ask("qsize")

    def empty(self):
        return self._ask("empty")

    def full(self):
        return self._ask("full")

    def close(self):
        pass

    join_thread = cancel_join_thread = close


class SimpleQueue(Queue):
    pass


class JoinableQueue(Queue):
    """A queue that knows when all that was put into it is done."""

    def task_done(self):
        self._ask("task_done")

    def join(self):
        self._ask("join")


class _Lock(Shared):
    def acquire(self, block=True, timeout=None):
        return self._ask("acquire", block, -1 if timeout is None else timeout)

    def release(self):
        self._ask("release")

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()


class Lock(_Lock):
    def __init__(self):
        super().__init__(threading.Lock())


class RLock(_Lock):
    def __init__(self):
        super().__init__(threading.RLock())


class Semaphore(_Lock):
    def __init__(self, value=1):
        super().__init__(threading.Semaphore(value))

    def acquire(self, block=True, timeout=None):
        return self._ask("acquire", block, timeout)


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        Shared.__init__(self, threading.BoundedSemaphore(value))


class Event(Shared):
    def __init__(self):
        super().__init__(threading.Event())

    def is_set(self):
        return self._ask("is_set")

    def set(self):
        self._ask("set")

    def clear(self):
        self._ask("clear")

    def wait(self, timeout=None):
        return self._ask("wait", timeout)


class _Items:
    """The numbers that a `Value` or an `Array` has."""

    def __init__(self, items):
        self._items = items

    def get(self, place):
        return self._items[place]

    def set(self, place, value):
        self._items[place] = value

    def count(self):
        return len(self._items)


class _Numbers(Shared):
    def __init__(self, items):
        super().__init__(_Items(items))
        self._lock = RLock()

    def get_lock(self):
        return self._lock


class Value(_Numbers):
    def __init__(self, typecode_or_type, *args, lock=True):
        super().__init__(list(args) or [0])

    @property
    def value(self):
        return self._ask("get", 0)

    @value.setter
    def value(self, value):
        self._ask("set", 0, value)


class Array(_Numbers):
    def __init__(self, typecode_or_type, size_or_initializer, *, lock=True):
        given = size_or_initializer
        super().__init__([0] * given if isinstance(given, int) else list(given))

    def __len__(self):
        return self._ask("count")

    def __getitem__(self, place):
        return self._ask("get", place)

    def __setitem__(self, place, value):
        self._ask("set", place, value)

    def __iter__(self):
        return iter(self[:])


class Connection:
    """One end of a pipe."""

    def __init__(self, reads, writes):
        self._reads, self._writes = reads, writes

    def send(self, obj):
        if self._writes is None:
            raise OSError("connection is read-only")
        self._writes.put(obj)

    def recv(self):
        if self._reads is None:
            raise OSError("connection is write-only")
        return self._reads.get()

    def poll(self, timeout=0.0):
        from time import monotonic, sleep

        until = None if timeout is None else monotonic() + timeout
        while self._reads.empty() and (until is None or monotonic() < until):
            sleep(0.001)
        return not self._reads.empty()

    def close(self):
        pass


def Pipe(duplex=True):
    one, other = Queue(), Queue() if duplex else None
    return Connection(one, other), Connection(other, one)


def get_start_method(allow_none=False):
    return "spawn"


def get_all_start_methods():
    return ["spawn"]


def get_context(method=None):
    import multiprocessing

    if method not in (None, "spawn"):
        raise ValueError(f"cannot find context for {method!r}")
    return multiprocessing


def set_start_method(method, force=False):
    get_context(method)


def freeze_support():
    pass


def Manager():
    raise NotImplementedError("multiprocessing.Manager is not supported here; Queue, Value, Array and Lock are")


Connection.__module__ = "multiprocessing.connection"
Process.__module__ = "multiprocessing.context"
