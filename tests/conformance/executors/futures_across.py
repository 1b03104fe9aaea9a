"""Futures of threads in the loop, and coroutines of the loop from threads."""

import asyncio
import concurrent.futures
import threading


def work(argument):
    return argument, threading.get_ident()


async def wrapped():
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        outside = pool.submit(work, "oi")
        inside = asyncio.wrap_future(outside)
        print(asyncio.isfuture(inside), inside is outside, inside.get_loop() is asyncio.get_running_loop())
        result, thread = await inside
        print(result, thread != threading.get_ident(), outside.done(), asyncio.wrap_future(inside) is inside)
        failing = asyncio.wrap_future(pool.submit(int, "no number"))
        try:
            await failing
        except ValueError as error:
            print(error)

    outside = concurrent.futures.Future()
    inside = asyncio.wrap_future(outside)
    inside.cancel()
    await asyncio.sleep(0)
    print(outside.cancelled(), inside.cancelled())
    outside = concurrent.futures.Future()
    inside = asyncio.wrap_future(outside)
    outside.set_result(42)
    inside.cancel()
    await asyncio.sleep(0)
    print(outside.cancelled(), outside.result(), inside.cancelled())
    outside = concurrent.futures.Future()
    inside = asyncio.wrap_future(outside)
    print(outside.cancel())
    try:
        await inside
    except asyncio.CancelledError:
        print(inside.cancelled())


async def add(a, b, fail=False, cancel=False):
    await asyncio.sleep(0.05)
    if fail:
        raise RuntimeError("Fail!")
    if cancel:
        asyncio.current_task().cancel()
        await asyncio.sleep(0)
    return a + b


def from_a_thread(loop, timeout=None, **options):
    future = asyncio.run_coroutine_threadsafe(add(1, 2, **options), loop)
    try:
        return future.result(timeout)
    finally:
        print(type(future).__name__, future.done() or future.cancel())


async def threadsafe():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(from_a_thread, loop))
    try:
        await asyncio.to_thread(from_a_thread, loop, fail=True)
    except RuntimeError as error:
        print(error.args)
    try:
        await asyncio.to_thread(from_a_thread, loop, timeout=0)
    except TimeoutError as error:
        print(type(error).__name__)
    await asyncio.sleep(0.1)
    print([task.done() for task in asyncio.all_tasks() if task is not asyncio.current_task()])
    try:
        await asyncio.to_thread(from_a_thread, loop, cancel=True)
    except asyncio.CancelledError as error:
        print(type(error).__name__)
    for wrong in (add, 5, None):
        try:
            asyncio.run_coroutine_threadsafe(wrong, loop)
        except TypeError as error:
            print(error)


asyncio.run(wrapped())
outside = concurrent.futures.Future()
try:
    asyncio.wrap_future(outside)
except RuntimeError as error:
    print(error)
asyncio.run(threadsafe())
