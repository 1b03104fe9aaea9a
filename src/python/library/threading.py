"""Threads. What they wait for one another with stands in `_thread_waits`."""

import _thread
from _thread import LockType as Lock
from _thread import _Line, _lock_for, get_ident
from _thread_waits import Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, RLock, Semaphore

TIMEOUT_MAX = 9223372036.0
_threads_named = 0


def _next_name():
    global _threads_named
    _threads_named += 1
    return f"Thread-{_threads_named}"


class Thread:
    """A thread that calls `run` once it is started."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name is None:
            name = _next_name()
            if target is not None and hasattr(target, "__name__"):
                name = f"{name} ({target.__name__})"
        self._name = str(name)
        self._target, self._args, self._kwargs = target, args, {} if kwargs is None else kwargs
        self._daemon = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._state = "initial"
        self._started = Event(_Line("start"))
        self._over = _lock_for(_Line(self._name))
        self._values = {}

    def __repr__(self):
        self._check()
        daemon = " daemon" if self._daemon else ""
        ident = "" if self._ident is None else f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {self._state}{daemon}{ident})>"

    def _check(self):
        if not hasattr(self, "_over"):
            raise RuntimeError("thread.__init__() not called")

    def start(self):
        self._check()
        if self._state != "initial":
            raise RuntimeError("threads can only be started once")
        self._over.acquire()
        self._state = "started"
        _alive.append(self)
        try:
            _thread.start_new_thread(self._bootstrap, (), name=self._name)
        except BaseException:
            _alive.remove(self)
            self._state = "initial"
            self._over.release()
            raise
        self._started.wait()

    def _bootstrap(self):
        self._ident = get_ident()
        _by_ident[self._ident] = self
        self._started.set()
        try:
            self.run()
        finally:
            self._state = "stopped"
            _alive.remove(self)
            del _by_ident[self._ident]
            self._over.release()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        self._check()
        if self._state == "initial":
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if self._over.acquire(True, -1 if timeout is None else max(timeout, 0)):
            self._over.release()

    def is_alive(self):
        self._check()
        return self._state == "started"

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    native_id = ident

    @property
    def daemon(self):
        return self._daemon

    @daemon.setter
    def daemon(self, daemon):
        if self._state != "initial":
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemon = daemon

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemon):
        self.daemon = daemon

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


class Timer(Thread):
    """Calls a function after a while, unless it is cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event(_Line("Timer"))

    def cancel(self):
        self.finished.set()

    def run(self):
        if not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _Found(Thread):
    """A thread that was not started from here."""

    def __init__(self, name, daemon):
        super().__init__(name=name, daemon=daemon)
        self._ident = get_ident()
        self._state = "started"
        self._over.acquire()
        _by_ident[self._ident] = self


class _MainThread(_Found):
    """The thread in which the program begins."""


class _DummyThread(_Found):
    """A thread that `_thread` started."""

    def is_alive(self):
        return True


class local:
    """What is set on it, only the thread sees that set it."""

    def __getattr__(self, name):
        values = current_thread()._values.get(id(self), {})
        if name not in values:
            raise _missing(self, name)
        return values[name]

    def __setattr__(self, name, value):
        current_thread()._values.setdefault(id(self), {})[name] = value

    def __delattr__(self, name):
        if name not in current_thread()._values.get(id(self), {}):
            raise _missing(self, name)
        del current_thread()._values[id(self)][name]


def _missing(values, name):
    kind = "_thread._local" if type(values) is local else type(values).__name__
    return AttributeError(f"'{kind}' object has no attribute '{name}'")


_by_ident = {}
_alive = []
_main = _MainThread("MainThread", False)
_alive.append(_main)
_at_exit = []


def current_thread():
    return _by_ident.get(get_ident()) or _DummyThread(f"Dummy-{get_ident()}", True)


def main_thread():
    return _main


def enumerate():
    return list(_alive)


def active_count():
    return len(_alive)


def get_native_id():
    return get_ident()


def _wait_for_all():
    """What the end of the program waits for."""
    for call in reversed(_at_exit):
        call()
    waits_for = [thread for thread in _alive if not thread.daemon and thread is not _main]
    while waits_for:
        waits_for[0].join()
        waits_for = [thread for thread in _alive if not thread.daemon and thread is not _main]


_thread._at_end(_wait_for_all)
