"""Threads, and what they wait for one another with, on the lock of `_thread`.

What waits in line waits for a lock of its own, which whoever wakes it releases.
"""

import _thread
from _thread import LockType as Lock
from _thread import _lock_for, get_ident
from time import monotonic

TIMEOUT_MAX = 9223372036.0


class RLock:
    """A lock that the thread that holds it may take again."""

    def __init__(self):
        self._block = _lock_for("RLock", True)
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return True
        taken = self._block.acquire(blocking, timeout)
        if taken:
            self._owner, self._count = me, 1
        return taken

    __enter__ = acquire

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __exit__(self, *exception):
        self.release()

    def __repr__(self):
        state = "locked" if self._count else "unlocked"
        return f"<{state} _thread.RLock object owner={self._owner or 0} count={self._count} at {id(self):#x}>"

    def _give_up(self):
        held, self._owner, self._count = (self._owner, self._count), None, 0
        self._block.release()
        return held

    def _take_back(self, held):
        self._block.acquire()
        self._owner, self._count = held

    def _is_owned(self):
        return self._owner == get_ident()


class Condition:
    """Waits, with a lock given back meanwhile, for somebody to say that something has changed."""

    def __init__(self, lock=None, _label="Condition"):
        self._lock = RLock() if lock is None else lock
        self._label = _label
        self._waiters = []
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exception):
        return self._lock.__exit__(*exception)

    def __repr__(self):
        return f"<Condition({self._lock!r}, {len(self._waiters)})>"

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = _lock_for(self._label)
        waiter.acquire()
        self._waiters.append(waiter)
        held = self._lock._give_up() if isinstance(self._lock, RLock) else self._lock.release()
        woken = False
        try:
            if timeout is None:
                woken = waiter.acquire()
            elif timeout > 0:
                woken = waiter.acquire(True, timeout)
            else:
                woken = waiter.acquire(False)
            return woken
        finally:
            if isinstance(self._lock, RLock):
                self._lock._take_back(held)
            else:
                self._lock.acquire()
            if not woken and waiter in self._waiters:
                self._waiters.remove(waiter)

    def wait_for(self, predicate, timeout=None):
        until = None
        result = predicate()
        while not result:
            left = timeout
            if timeout is not None:
                if until is None:
                    until = monotonic() + timeout
                left = until - monotonic()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        woken, self._waiters = self._waiters[:n], self._waiters[n:]
        for waiter in woken:
            waiter.release()

    def notify_all(self):
        self.notify(len(self._waiters))

    def _is_owned(self):
        if isinstance(self._lock, RLock):
            return self._lock._is_owned()
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True


class Semaphore:
    """So many at a time."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._changed = Condition(Lock(), "Semaphore")
        self._value = value

    def __repr__(self):
        kind = type(self)
        return f"<{kind.__module__}.{kind.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        with self._changed:
            if blocking:
                taken = self._changed.wait_for(lambda: self._value, timeout)
            else:
                taken = self._value
            if taken:
                self._value -= 1
            return bool(taken)

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._changed:
            self._value += n
            self._changed.notify(n)

    def __exit__(self, *exception):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that is never given back more often than it was taken."""

    def __init__(self, value=1):
        super().__init__(value)
        self._most = value

    def release(self, n=1):
        if self._value + n > self._most:
            raise ValueError("Semaphore released too many times")
        super().release(n)


class Event:
    """Set or not; whoever waits goes on when it is set."""

    def __init__(self, _label="Event"):
        self._changed = Condition(Lock(), _label)
        self._set = False

    def __repr__(self):
        kind = type(self)
        state = "set" if self._set else "unset"
        return f"<{kind.__module__}.{kind.__qualname__} at {id(self):#x}: {state}>"

    def is_set(self):
        return self._set

    def set(self):
        with self._changed:
            self._set = True
            self._changed.notify_all()

    def clear(self):
        with self._changed:
            self._set = False

    def wait(self, timeout=None):
        with self._changed:
            return self._set or self._changed.wait_for(self.is_set, timeout)


class BrokenBarrierError(RuntimeError):
    """The barrier was aborted or reset while somebody waited there."""


class Barrier:
    """Lets everybody go on once so many have come."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self._changed = Condition(Lock(), "Barrier")
        self._parties, self._action, self._timeout = parties, action, timeout
        self._state = "filling"
        self._count = 0

    def __repr__(self):
        kind = type(self)
        state = "broken" if self.broken else f"waiters={self.n_waiting}/{self.parties}"
        return f"<{kind.__module__}.{kind.__qualname__} at {id(self):#x}: {state}>"

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == "filling" else 0

    @property
    def broken(self):
        return self._state == "broken"

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._changed:
            self._changed.wait_for(lambda: self._state not in ("draining", "resetting"))
            if self.broken:
                raise BrokenBarrierError
            place = self._count
            self._count += 1
            try:
                if self._count == self._parties:
                    self._let_go()
                elif not self._changed.wait_for(lambda: self._state != "filling", timeout):
                    self._break()
                    raise BrokenBarrierError
                elif self._state != "draining":
                    raise BrokenBarrierError
                return place
            finally:
                self._count -= 1
                if not self._count and self._state in ("draining", "resetting"):
                    self._state = "filling"
                    self._changed.notify_all()

    def _let_go(self):
        try:
            if self._action:
                self._action()
        except BaseException:
            self._break()
            raise
        self._state = "draining"
        self._changed.notify_all()

    def _break(self):
        self._state = "broken"
        self._changed.notify_all()

    def abort(self):
        with self._changed:
            self._break()

    def reset(self):
        with self._changed:
            if self._count and self._state in ("filling", "broken"):
                self._state = "resetting"
            elif not self._count:
                self._state = "filling"
            self._changed.notify_all()


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
        self._started = Event("start")
        self._over = _lock_for(self._name)
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
        self.finished = Event("Timer")

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
