"""A thread asks the loop: callbacks and coroutines."""

import asyncio
import threading
import time


async def add(a, b):
    await asyncio.sleep(0.1)
    return a + b


async def fail():
    raise KeyError("inside")


def worker(loop, done):
    print("worker begins")
    time.sleep(0.1)
    loop.call_soon_threadsafe(print, "called in the loop")
    future = asyncio.run_coroutine_threadsafe(add(2, 3), loop)
    print("result", future.result())
    try:
        asyncio.run_coroutine_threadsafe(fail(), loop).result()
    except KeyError as error:
        print("raised", error)
    late = asyncio.run_coroutine_threadsafe(asyncio.sleep(5), loop)
    try:
        late.result(timeout=0.1)
    except TimeoutError:
        print("cancelled", late.cancel())
    try:
        asyncio.run_coroutine_threadsafe(add, loop)
    except TypeError as error:
        print("TypeError:", error)
    loop.call_soon_threadsafe(done.set)


async def main():
    done = asyncio.Event()
    thread = threading.Thread(target=worker, args=(asyncio.get_running_loop(), done))
    thread.start()
    await done.wait()
    thread.join()
    print("tasks left:", len(asyncio.all_tasks()) - 1)


asyncio.run(main())
