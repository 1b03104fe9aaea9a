"""A thread of `to_thread` sees the context of the task; one of an executor does not."""

import asyncio
import contextvars
import threading

user = contextvars.ContextVar("user", default="nobody")


def who():
    seen = user.get()
    user.set("changed")
    return seen


async def task(name):
    user.set(name)
    loop = asyncio.get_running_loop()
    print(name, await asyncio.to_thread(who), await loop.run_in_executor(None, user.get), user.get())


async def main():
    await task("Ana")
    await task("Luis")
    thread = threading.Thread(target=lambda: print("thread", user.get()))
    thread.start()
    thread.join()


asyncio.run(main())
