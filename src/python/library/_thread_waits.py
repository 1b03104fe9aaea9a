"""What threads wait for one another with: the part of `threading` that is no thread.

What waits in line waits for a lock of its own, which whoever wakes it releases. A `_Line` is what of it is recorded: who
holds it, who waits, how much is free or inside.
"""

from _thread import _Line, _lock_for, get_ident
from time import monotonic


class RLock:
    """A lock that the thread that holds it may take again."""

    def __init__(self, _line=None):
        self._block = _lock_for(_line or _Line("RLock", 1, 1), True)
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

    def __init__(self, lock=None, _line=None):
        self._line = _line or _Line("Condition", None, 0)
        self._lock = RLock(self._line) if lock is None else lock
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
        waiter = _lock_for(self._line)
        waiter.acquire()
        self._waiters.append(waiter)
        self._line.join()
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
            self._line.leave()
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
        self._line = _Line("Semaphore", value, value)
        self._changed = Condition(_lock_for(self._line), self._line)
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
                self._line.took(self._value)
            return bool(taken)

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._changed:
            self._value += n
            self._line.gave(self._value)
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

    def __init__(self, _line=None):
        self._line = _line or _Line("Event", None, 0)
        self._changed = Condition(_lock_for(self._line), self._line)
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
            self._line.level(1)
            self._changed.notify_all()

    def clear(self):
        with self._changed:
            self._set = False
            self._line.level(0)

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
        self._line = _Line("Barrier", parties, 0)
        self._changed = Condition(_lock_for(self._line), self._line)
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
            self._line.level(self._count)
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
                self._line.level(self._count)
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


for kind in (RLock, Condition, Semaphore, BoundedSemaphore, Event, BrokenBarrierError, Barrier):
    kind.__module__ = "threading"
