"""Queues between threads."""

from _thread import _Line, _lock_for
from collections import deque
from heapq import heappop, heappush
from threading import Condition
from time import monotonic


class Empty(Exception):
    """Nothing is in it."""


class Full(Exception):
    """Nothing more fits in."""


class ShutDown(Exception):
    """It takes nothing more."""


Empty.__module__ = "_queue"


class Queue:
    """First in, first out."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._line = line = _Line(type(self).__name__, maxsize or None, 0)
        self.mutex = _lock_for(line)
        self.not_empty = Condition(self.mutex, line)
        self.not_full = Condition(self.mutex, line)
        self.all_tasks_done = Condition(self.mutex, line)
        self.unfinished_tasks = 0
        self.is_shutdown = False
        self._init(maxsize)

    # A subclass may keep its items in another way.

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        return self._qsize()

    def empty(self):
        return not self._qsize()

    def full(self):
        return 0 < self.maxsize <= self._qsize()

    def _wait(self, condition, ready, block, timeout, late):
        """Waits for `ready` with the lock held; raises `late` where it has to give up."""
        if timeout is not None and timeout < 0 and block:
            raise ValueError("'timeout' must be a non-negative number")
        until = None if timeout is None else monotonic() + timeout
        while not ready():
            left = None if until is None else until - monotonic()
            if not block or (left is not None and left <= 0):
                raise late
            condition.wait(left)
            if self.is_shutdown and self.empty():
                raise ShutDown

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            self._wait(self.not_full, lambda: self.is_shutdown or not self.full(), block, timeout, Full)
            if self.is_shutdown:
                raise ShutDown
            self._put(item)
            self.unfinished_tasks += 1
            self._line.level(self._qsize())
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            if self.is_shutdown and self.empty():
                raise ShutDown
            self._wait(self.not_empty, self._qsize, block, timeout, Empty)
            item = self._get()
            self._line.level(self._qsize())
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        with self.all_tasks_done:
            if self.unfinished_tasks <= 0:
                raise ValueError("task_done() called too many times")
            self.unfinished_tasks -= 1
            if not self.unfinished_tasks:
                self.all_tasks_done.notify_all()

    def join(self):
        with self.all_tasks_done:
            self.all_tasks_done.wait_for(lambda: not self.unfinished_tasks)

    def shutdown(self, immediate=False):
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                self.unfinished_tasks = max(0, self.unfinished_tasks - self._qsize())
                while self._qsize():
                    self._get()
                self._line.level(0)
                if not self.unfinished_tasks:
                    self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class PriorityQueue(Queue):
    """The smallest first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class SimpleQueue:
    """First in, first out, without a limit."""

    def __init__(self, _line=None):
        self._line = _line or _Line("SimpleQueue", None, 0)
        self._changed = Condition(_lock_for(self._line), self._line)
        self._items = []

    def put(self, item, block=True, timeout=None):
        with self._changed:
            self._items.append(item)
            self._line.level(len(self._items))
            self._changed.notify()

    def get(self, block=True, timeout=None):
        with self._changed:
            if not self._changed.wait_for(lambda: self._items, timeout if block else 0):
                raise Empty
            item = self._items.pop(0)
            self._line.level(len(self._items))
            return item

    def put_nowait(self, item):
        return self.put(item)

    def get_nowait(self):
        return self.get(block=False)

    def qsize(self):
        return len(self._items)

    def empty(self):
        return not self._items
