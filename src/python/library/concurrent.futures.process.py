"""Calls that run in processes."""

import sys
from _process import MOST, Died, Process, RemoteTraceback, Watcher, name_of, next_number, traceback_of, with_cause
from _processes import cpu_count, pack
from concurrent.futures import BrokenExecutor, _Pool
from functools import partial


class BrokenProcessPool(BrokenExecutor):
    """One of its processes ended before it had answered."""


class _RemoteTraceback(RemoteTraceback):
    pass


BrokenProcessPool.__module__ = _RemoteTraceback.__module__ = "concurrent.futures.process"
_ABRUPT = "A process in the process pool was terminated abruptly while the future was running or pending."


class ProcessPoolExecutor(_Pool):
    """Runs calls in processes; a thread that is not shown waits for each."""

    _Broken = BrokenProcessPool

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")
        max_workers = cpu_count() if max_workers is None else max_workers
        super().__init__(min(max_workers, MOST), initializer, initargs)
        self._calls_of_one = max_tasks_per_child
        self._processes = []

    def _new_worker(self):
        process = self._begin()
        return Watcher(lambda: self._work(process))

    def _begin(self):
        process = Process(self._name())
        self._processes.append(process)
        return process

    def _name(self):
        return f"SpawnProcess-{next_number()}"

    def _work(self, process):
        """What the thread does that waits for a process: it has one call after another made there."""
        calls = 0

        def run(fn, args, kwargs):
            nonlocal process, calls
            if calls == self._calls_of_one:
                process.end()
                process, calls = self._begin(), 0
            if not calls:
                self._initialize(process)
            calls += 1
            returned, result, text, *shown = self._call(process, fn, args, kwargs)
            if returned:
                return result
            raise self._raised(result, text, *shown)

        self._serve(run)
        process.end()

    def _raised(self, error, text, result):
        """What is raised where a call raised this, or returned this and it could not be copied."""
        return with_cause(error, text, _RemoteTraceback)

    def _initialize(self, process):
        if self._initializer is not None:
            returned, error, text, *_ = self._call(process, self._initializer, self._initargs, {})
            if not returned:
                sys.stderr.write("Exception in initializer:\n" + text)
                self._break()

    def _call(self, process, fn, args, kwargs):
        try:
            message = pack((fn, args, kwargs))
        except Exception as error:
            return False, error, traceback_of(error), None
        try:
            return process.send(message, name_of(fn))
        except Died:
            pass
        self._break()

    def _break(self):
        """A process has ended too early: nobody can rely on the others any more."""
        with self._lock:
            self._broken = self._broken or _ABRUPT
            while not self._calls.empty():
                if call := self._calls.get_nowait():
                    call[0].set_exception(BrokenProcessPool(_ABRUPT))
            self._calls.put(None)
            self._end_all()
        raise BrokenProcessPool(_ABRUPT)

    def _end_all(self):
        for process in self._processes:
            process.end(False)

    def terminate(self):
        """Ends all processes, whatever they do."""
        self.shutdown(wait=False, cancel_futures=True)
        self._end_all()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        if chunksize == 1:
            return super().map(fn, *iterables, timeout=timeout)
        calls = list(zip(*iterables))
        chunks = [calls[place : place + chunksize] for place in range(0, len(calls), chunksize)]
        return _one_by_one(super().map(partial(_all, fn), chunks, timeout=timeout))


def _all(fn, calls):
    return [fn(*args) for args in calls]


def _one_by_one(chunks):
    for chunk in chunks:
        yield from chunk
