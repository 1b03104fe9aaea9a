"""Calls that run in threads, and their results."""

import threading
from _thread import _Line, _lock_for
from queue import Empty, SimpleQueue
from threading import Condition
from time import monotonic

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

TimeoutError = TimeoutError


class Error(Exception):
    """What goes wrong with a future."""


class CancelledError(Error):
    """The future was cancelled."""


class InvalidStateError(Error):
    """The future is not where this can be done."""


class BrokenExecutor(RuntimeError):
    """The executor can run nothing more."""


class BrokenThreadPool(BrokenExecutor):
    """One of its threads could not begin."""


CancelledError.__module__ = InvalidStateError.__module__ = "concurrent.futures._base"
BrokenThreadPool.__module__ = "concurrent.futures.thread"


class Future:
    """The result of a call, once there is one."""

    def __init__(self):
        line = _Line("Future")
        self._changed = Condition(_lock_for(line), line)
        self._state = "pending"
        self._result = self._exception = None
        self._callbacks = []

    def __repr__(self):
        state, shown = self._state, ""
        if state == "finished":
            shown = f" raised {type(self._exception).__name__}" if self._exception else ""
            shown = shown or f" returned {type(self._result).__name__}"
        return f"<Future at {id(self):#x} state={state}{shown}>"

    def cancel(self):
        with self._changed:
            if self._state in ("running", "finished"):
                return False
            if self._state == "cancelled":
                return True
            self._state = "cancelled"
            self._changed.notify_all()
        self._call_back()
        return True

    def cancelled(self):
        return self._state == "cancelled"

    def running(self):
        return self._state == "running"

    def done(self):
        return self._state in ("cancelled", "finished")

    def add_done_callback(self, fn):
        with self._changed:
            if not self.done():
                self._callbacks.append(fn)
                return
        self._call(fn)

    def _call_back(self):
        for callback in self._callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception as error:
            threading._thread._say(f"exception calling callback for {self!r}", error)

    def _wait(self, timeout):
        with self._changed:
            if not self._changed.wait_for(self.done, timeout):
                raise TimeoutError
        if self.cancelled():
            raise CancelledError

    def result(self, timeout=None):
        self._wait(timeout)
        if self._exception:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        with self._changed:
            if self._state == "cancelled":
                return False
            if self._state == "pending":
                self._state = "running"
                return True
        raise RuntimeError("Future in unexpected state")

    def _settle(self, result, exception):
        with self._changed:
            if self.done():
                state = "CANCELLED" if self.cancelled() else "FINISHED"
                raise InvalidStateError(f"{state}: {self!r}")
            self._result, self._exception = result, exception
            self._state = "finished"
            self._changed.notify_all()
        self._call_back()

    def set_result(self, result):
        self._settle(result, None)

    def set_exception(self, exception):
        self._settle(None, exception)


class Executor:
    """Something that runs calls."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        until = None if timeout is None else timeout + monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return _results(futures, until)

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.shutdown(wait=True)
        return False


def _results(futures, until):
    try:
        futures.reverse()
        while futures:
            future = futures.pop()
            try:
                result = future.result(None if until is None else until - monotonic())
            finally:
                future.cancel()
            yield result
    finally:
        for future in futures:
            future.cancel()


_pools_named = 0
_executors = []
_program_is_over = False


class _Pool(Executor):
    """Runs calls in workers, of which it makes no more than it needs and may."""

    def __init__(self, max_workers, initializer, initargs):
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._initializer, self._initargs = initializer, initargs
        self._calls = SimpleQueue(_Line(""))
        self._idle = self._running = 0
        self._workers = []
        self._lock = _lock_for(_Line(type(self).__name__))
        self._shutdown = self._broken = False
        self._when_over = None
        _executors.append(self)

    def submit(self, fn, /, *args, **kwargs):
        with self._lock:
            if self._broken:
                raise self._Broken(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _program_is_over:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = Future()
            self._calls.put((future, fn, args, kwargs))
            if self._idle:
                self._idle -= 1
            elif self._running < self._max_workers:
                worker = self._new_worker()
                self._workers.append(worker)
                self._running += 1
                worker.start()
            return future

    def _serve(self, run):
        """Runs calls so until there are no more."""
        while call := self._next():
            future, fn, args, kwargs = call
            if future.set_running_or_notify_cancel():
                try:
                    result = run(fn, args, kwargs)
                except BaseException as error:
                    future.set_exception(error)
                else:
                    future.set_result(result)
            del call, future, fn, args, kwargs
            result = None
        self._calls.put(None)
        self._leave()

    def _next(self):
        """The next call; None once there are no more."""
        try:
            return self._calls.get_nowait()
        except Empty:
            with self._lock:
                self._idle += 1
            return self._calls.get()

    def _give_up(self, why):
        with self._lock:
            self._broken = why
            while not self._calls.empty():
                if call := self._calls.get_nowait():
                    call[0].set_exception(self._Broken(why))
        self._leave()

    def _leave(self):
        with self._lock:
            self._running -= 1
            is_last = not self._running
        if is_last and self._when_over:
            self._when_over()

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._lock:
            self._shutdown = True
            if cancel_futures:
                while not self._calls.empty():
                    if call := self._calls.get_nowait():
                        call[0].cancel()
            self._calls.put(None)
            if self in _executors:
                _executors.remove(self)
        if wait:
            for worker in self._workers:
                worker.join()


class ThreadPoolExecutor(_Pool):
    """Runs calls in threads."""

    _Broken = BrokenThreadPool

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        global _pools_named
        if max_workers is None:
            max_workers = 12  # CPython's own number for eight processors
        super().__init__(max_workers, initializer, initargs)
        if not thread_name_prefix:
            thread_name_prefix = f"ThreadPoolExecutor-{_pools_named}"
            _pools_named += 1
        self._prefix = thread_name_prefix

    def _new_worker(self):
        return threading.Thread(target=self._work, name=f"{self._prefix}_{len(self._workers)}")

    def _work(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException as error:
                threading._thread._say("Exception in initializer:", error)
                self._give_up("A thread initializer failed, the thread pool is not usable anymore")
                return
        self._serve(lambda fn, args, kwargs: fn(*args, **kwargs))


def _close_all():
    global _program_is_over
    _program_is_over = True
    for executor in list(_executors):
        executor.shutdown()


threading._at_exit.append(_close_all)


class _Some:
    """Waits until enough of these futures are done, and keeps them in the order in which they came to it."""

    def __init__(self, futures):
        line = _Line("Future")
        self.changed = Condition(_lock_for(line), line)
        self.done = []
        self.failed = False
        for future in futures:
            future.add_done_callback(self._add)

    def _add(self, future):
        with self.changed:
            self.done.append(future)
            if not future.cancelled() and future._exception is not None:
                self.failed = True
            self.changed.notify_all()


class DoneAndNotDoneFutures(tuple):
    """What `wait` returns."""

    @property
    def done(self):
        return self[0]

    @property
    def not_done(self):
        return self[1]

    def __repr__(self):
        return f"DoneAndNotDoneFutures(done={self.done!r}, not_done={self.not_done!r})"


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    futures = set(fs)
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return condition: {return_when!r}")
    some = _Some(futures)

    def enough():
        if return_when == FIRST_COMPLETED and some.done:
            return True
        return len(some.done) == len(futures) or (return_when == FIRST_EXCEPTION and some.failed)

    with some.changed:
        some.changed.wait_for(enough, timeout)
        done = set(some.done)
    return DoneAndNotDoneFutures((done, futures - done))


def as_completed(fs, timeout=None):
    until = None if timeout is None else timeout + monotonic()
    futures = set(fs)
    some = _Some(futures)
    for given in range(len(futures)):
        with some.changed:
            left = None if until is None else until - monotonic()
            if not some.changed.wait_for(lambda: len(some.done) > given, left):
                unfinished = len(futures) - given
                raise TimeoutError(f"{unfinished} (of {len(futures)}) futures unfinished")
        yield some.done[given]
