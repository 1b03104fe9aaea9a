"""What asyncio has to do with threads: calls that run in them, and coroutines that they ask for."""

import asyncio
import contextvars
import threading
from _thread import _future_for
from concurrent.futures import CancelledError, Future, InvalidStateError, ThreadPoolExecutor

_executors = {}
_closed = []
_ASYNCIO_NAMES = {CancelledError: asyncio.CancelledError, InvalidStateError: asyncio.InvalidStateError}


async def to_thread(func, /, *args, **kwargs):
    loop = asyncio.get_running_loop()
    context = contextvars.copy_context()
    call = lambda: context.run(func, *args, **kwargs)
    return await _submit(loop, None, f"to_thread({_name(func)})", call)


def wrap_future(future, *, loop=None):
    if asyncio.isfuture(future):
        return future
    assert isinstance(future, Future), f"concurrent.futures.Future is expected, got {future!r}"
    return _follow(future, asyncio.get_event_loop() if loop is None else loop, "wrap_future")


def run_coroutine_threadsafe(coro, loop):
    if not asyncio.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    future = Future()

    def begin():
        try:
            _lead(asyncio.ensure_future(coro, loop=loop), future, loop)
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(begin)
    return future


def _run_in_executor(loop, executor, func, *args):
    """`loop.run_in_executor`"""
    return _submit(loop, executor, f"run_in_executor({_name(func)})", func, *args)


_run_in_executor.__qualname__ = "BaseEventLoop.run_in_executor"


def _set_default_executor(loop, executor):
    """`loop.set_default_executor`"""
    if not isinstance(executor, ThreadPoolExecutor):
        raise TypeError("executor must be ThreadPoolExecutor instance")
    _executors[loop] = executor


def _shut_down(loop):
    """Closes a loop's default executor; the future is done when its threads are over."""
    done = loop.create_future()
    _closed.append(loop)
    executor = _executors.pop(loop, None)
    if executor is None:
        done.set_result(None)
        return done
    threading._next_name()  # CPython has a thread of its own for this
    over = lambda: loop.call_soon_threadsafe(lambda: done.done() or done.set_result(None))
    if executor._running:
        executor._when_over = over
    else:
        done.set_result(None)
    executor.shutdown(wait=False)
    return done


async def _shutdown_default_executor(loop, timeout=None):
    """`loop.shutdown_default_executor`"""
    await _shut_down(loop)


def _name(func):
    return getattr(func, "__name__", type(func).__name__)


def _submit(loop, executor, label, func, *args):
    if loop.is_closed():
        raise RuntimeError("Event loop is closed")
    if executor is None:
        if loop in _closed:
            raise RuntimeError("Executor shutdown has been called")
        if loop not in _executors:
            _executors[loop] = ThreadPoolExecutor(thread_name_prefix="asyncio")
        executor = _executors[loop]
    return _follow(executor.submit(func, *args), loop, label)


def _follow(source, loop, label):
    """A future of the loop that ends as one of a thread does; its cancel is passed on."""
    followed = _future_for(loop, label)

    def ended():
        if followed.cancelled():
            return
        if source.cancelled():
            followed.cancel()
        elif source.exception() is not None:
            followed.set_exception(_as_in_asyncio(source.exception()))
        else:
            followed.set_result(source.result())

    def tell(_):
        if not loop.is_closed():
            loop.call_soon_threadsafe(ended)

    followed.add_done_callback(lambda future: future.cancelled() and source.cancel())
    source.add_done_callback(tell)
    return followed


def _as_in_asyncio(error):
    """Errors that pools have classes of their own for are asyncio's in a loop."""
    kind = _ASYNCIO_NAMES.get(type(error))
    return error if kind is None else kind(*error.args).with_traceback(error.__traceback__)


def _lead(task, future, loop):
    """The other way round: a thread's future ends as a task does."""

    def ended(task):
        if task.cancelled():
            future.cancel()
        if not future.set_running_or_notify_cancel():
            return
        if task.exception() is not None:
            future.set_exception(task.exception())
        else:
            future.set_result(task.result())

    def cancel(future):
        if future.cancelled() and not loop.is_closed():
            loop.call_soon_threadsafe(task.cancel)

    task.add_done_callback(ended)
    future.add_done_callback(cancel)
