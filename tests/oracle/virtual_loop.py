"""asyncio on a virtual clock: nothing waits, and every run is the same.

Time is a whole number of nanoseconds that stands still while a program computes and jumps to the next timer when there
is nothing else to do. Timers that are due together run in the order in which they were made, and sets of tasks iterate
in the order in which the tasks were made. All else is CPython's own asyncio.
"""

import asyncio
import datetime
import heapq
import itertools
import sys
import time

from memory_network import Network

EPOCH = 1_700_000_000  # what time.time() begins with

_real_sleep = time.sleep
_RealDatetime = datetime.datetime
_now = 0
_numbers = itertools.count()
_names = itertools.count(1)
_stuck = False


def seconds():
    return _now / 1e9


def _nanoseconds(seconds):
    return round(seconds * 1e9)


def _sleep(duration):
    global _now
    if not isinstance(duration, (int, float)) or not 0 <= duration < 1e9:
        return _real_sleep(duration)  # raises what it always does
    _now += _nanoseconds(duration)


class Stuck(BaseException):
    """Nothing is ready and no timer runs: without an outside, the program can never go on.

    What it had printed by then is kept, because nothing of the program should run any more.
    """

    def __init__(self):
        global _stuck
        _stuck = True
        self.printed = sys.stdout.getvalue()


class Task(asyncio.Task):
    """A task that knows when it was made; those that nobody names are numbered from the program's start."""

    def __init__(self, coro, **options):
        self.number = next(_numbers)
        if options.get("name") is None:
            options["name"] = f"Task-{next(_names)}"
        super().__init__(coro, **options)


class TaskSet(set):
    """A set whose tasks come in the order in which they were made, and all else as it was put in."""

    def __init__(self, items=()):
        self._items = dict.fromkeys(items)
        super().__init__(self._items)

    def add(self, item):
        self._items[item] = None
        super().add(item)

    def discard(self, item):
        self._items.pop(item, None)
        super().discard(item)

    def remove(self, item):
        super().remove(item)
        del self._items[item]

    def pop(self):
        first = next(iter(self), None)
        if first is None:
            return super().pop()
        self.remove(first)
        return first

    def __iter__(self):
        return iter(sorted(self._items, key=lambda item: getattr(item, "number", 0)))

    def __repr__(self):
        return f"{{{', '.join(map(repr, self))}}}" if self else "set()"

    def __or__(self, other):
        return TaskSet([*self, *other])

    def __and__(self, other):
        return TaskSet(item for item in self if item in other)

    def __sub__(self, other):
        return TaskSet(item for item in self if item not in other)


class _Timer(asyncio.TimerHandle):
    """A timer that is ordered by its nanosecond, then by when it was made."""

    def __init__(self, order, callback, args, loop, context):
        super().__init__(order[0] / 1e9, callback, args, loop, context)
        self.order = order

    def __lt__(self, other):
        return self.order < other.order


class VirtualLoop(Network, asyncio.BaseEventLoop):
    """CPython's loop with passes on the virtual clock."""

    def __init__(self):
        Network.__init__(self)
        asyncio.BaseEventLoop.__init__(self)
        self._order = itertools.count()

    def time(self):
        return seconds()

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        return Task(coro, loop=self, name=name, context=context)

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self._call_at(_now + _nanoseconds(delay), callback, args, context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        return self._call_at(_nanoseconds(when), callback, args, context)

    # What their errors name them.
    call_later.__qualname__, call_at.__qualname__ = "BaseEventLoop.call_later", "BaseEventLoop.call_at"

    def _call_at(self, nanosecond, callback, args, context):
        self._check_closed()
        timer = _Timer((nanosecond, next(self._order)), callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def _run_once(self):
        global _now
        while self._scheduled and self._scheduled[0].cancelled():
            heapq.heappop(self._scheduled)._scheduled = False
        if not self._ready and not self._stopping:
            if not self._scheduled:
                raise Stuck
            _now = max(_now, self._scheduled[0].order[0])
        while self._scheduled and self._scheduled[0].order[0] <= _now:
            timer = heapq.heappop(self._scheduled)
            timer._scheduled = False
            self._ready.append(timer)
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle.cancelled():
                began = _now
                handle._run()
                self._tell_if_slow(handle, (_now - began) / 1e9)

    def _tell_if_slow(self, handle, took):
        if self._debug and took >= self.slow_callback_duration:
            shown = asyncio.base_events._format_handle(handle)
            asyncio.log.logger.warning("Executing %s took %.3f seconds", shown, took)

    def _write_to_self(self):
        pass


class _Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        return VirtualLoop()


class _AnyDatetime(type):
    def __instancecheck__(cls, instance):
        return isinstance(instance, _RealDatetime)


class _Datetime(_RealDatetime, metaclass=_AnyDatetime):
    """CPython's own datetime, whose clock is the virtual one."""

    def __new__(cls, *args, **options):
        return _RealDatetime(*args, **options)

    @classmethod
    def now(cls, tz=None):
        return _RealDatetime.fromtimestamp(time.time(), tz)

    today = now


def install():
    """Puts the virtual clock and loop in the place of the real ones, for the rest of this process."""
    time.time = lambda: EPOCH + seconds()
    time.time_ns = lambda: EPOCH * 10**9 + _now
    for name in ("monotonic", "perf_counter", "process_time", "thread_time"):
        setattr(time, name, seconds)
        setattr(time, f"{name}_ns", lambda: _now)
    time.sleep = _sleep
    datetime.datetime = _Datetime
    all_tasks = asyncio.tasks.all_tasks
    # Where a program is stuck, asyncio.run is not to cancel what is left.
    ordered = lambda loop=None: TaskSet(() if _stuck else all_tasks(loop))
    asyncio.all_tasks = asyncio.tasks.all_tasks = ordered
    asyncio.tasks.set = asyncio.taskgroups.set = TaskSet
    asyncio.set_event_loop_policy(_Policy())


def restart():
    """Sets the clock and the numbers of tasks back to where a fresh process has them."""
    global _now, _names, _stuck
    _now, _stuck = 0, False
    _names = itertools.count(1)
