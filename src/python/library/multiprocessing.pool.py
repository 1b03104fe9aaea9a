"""Calls that a fixed number of processes make."""

import concurrent.futures
from _process import RemoteTraceback, TimeoutError, next_number, with_cause
from _processes import cpu_count
from concurrent.futures import as_completed
from concurrent.futures.process import ProcessPoolExecutor

RemoteTraceback.__module__ = "multiprocessing.pool"


class MaybeEncodingError(Exception):
    """What a call returned could not be copied back."""

    def __init__(self, exc, value):
        self.exc, self.value = repr(exc), value
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"

    def __repr__(self):
        return f"<{type(self).__name__}: {self}>"


class _Workers(ProcessPoolExecutor):
    def _name(self):
        return f"SpawnPoolWorker-{next_number()}"

    def _raised(self, error, text, result):
        if result is not None:
            return MaybeEncodingError(error, result)
        return with_cause(error, text)


class AsyncResult:
    """The results of some calls, once there are all."""

    def __init__(self, futures, join, callback=None, error_callback=None):
        self._futures, self._join = futures, join
        self._callback, self._error_callback = callback, error_callback
        self._left = len(futures)
        for future in futures:
            future.add_done_callback(self._is_done)

    def _is_done(self, future):
        self._left -= 1
        if self._left:
            return
        try:
            result = self._result()
        except Exception as error:
            if self._error_callback:
                self._error_callback(error)
        else:
            if self._callback:
                self._callback(result)

    def _result(self):
        return self._join([future.result() for future in self._futures])

    def ready(self):
        return all(future.done() for future in self._futures)

    def successful(self):
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return all(future.exception() is None for future in self._futures)

    def wait(self, timeout=None):
        concurrent.futures.wait(self._futures, timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        return self._result()


ApplyResult = MapResult = AsyncResult


class IMapIterator:
    """Results one after another."""

    def __init__(self, futures):
        self._futures = futures

    def __iter__(self):
        return self

    def next(self, timeout=None):
        for future in self._futures:
            try:
                return future.result(timeout)
            except concurrent.futures.TimeoutError:
                if not future.done():
                    raise TimeoutError from None
                raise
        raise StopIteration

    def __next__(self):
        return self.next()


def _first(results):
    return results[0]


def _all(results):
    return results


def _joined(results):
    return [result for chunk in results for result in chunk]


def _mapped(function, chunk):
    return [function(item) for item in chunk]


def _starmapped(function, chunk):
    return [function(*item) for item in chunk]


class Pool:
    """Some processes that make calls."""

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._processes = cpu_count() if processes is None else processes
        if self._processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._workers = _Workers(self._processes, None, initializer, initargs, max_tasks_per_child=maxtasksperchild)
        self._state = "RUN"

    def __repr__(self):
        return f"<multiprocessing.pool.Pool state={self._state} pool_size={self._processes}>"

    def _submit(self, function, *args, **kwargs):
        if self._state != "RUN":
            raise ValueError("Pool not running")
        return self._workers.submit(function, *args, **kwargs)

    def _chunks(self, call, func, iterable, chunksize):
        items = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(items), self._processes * 4)
            chunksize += bool(extra)
        if self._state != "RUN":
            raise ValueError("Pool not running")
        places = range(0, len(items), max(chunksize, 1))
        return [self._submit(call, func, items[place : place + chunksize]) for place in places]

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        return AsyncResult([self._submit(func, *args, **kwds)], _first, callback, error_callback)

    def map(self, func, iterable, chunksize=None):
        return self.map_async(func, iterable, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return AsyncResult(self._chunks(_mapped, func, iterable, chunksize), _joined, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        return self.starmap_async(func, iterable, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return AsyncResult(self._chunks(_starmapped, func, iterable, chunksize), _joined, callback, error_callback)

    def imap(self, func, iterable, chunksize=1):
        return IMapIterator(iter([self._submit(func, item) for item in iterable]))

    def imap_unordered(self, func, iterable, chunksize=1):
        return IMapIterator(as_completed([self._submit(func, item) for item in iterable]))

    def close(self):
        if self._state == "RUN":
            self._state = "CLOSE"
            self._workers.shutdown(wait=False)

    def terminate(self):
        self._state = "TERMINATE"
        self._workers.terminate()

    def join(self):
        if self._state == "RUN":
            raise ValueError("Pool is still running")
        self._workers.shutdown(wait=True)

    def __enter__(self):
        if self._state != "RUN":
            raise ValueError("Pool not running")
        return self

    def __exit__(self, *exception):
        self.terminate()


Pool.__module__ = "multiprocessing.pool"
