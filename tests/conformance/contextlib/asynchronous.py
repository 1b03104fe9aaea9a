import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext, suppress


@asynccontextmanager
async def connection(name, delay=0.1):
    await asyncio.sleep(delay)
    print("connected", name)
    try:
        yield f"<{name}>"
    except ValueError as error:
        print("rolled back", name, error)
        raise
    finally:
        await asyncio.sleep(delay)
        print("closed", name)


async def numbers():
    try:
        for n in range(10):
            yield n
    finally:
        print("generator closed")


async def query(name):
    async with connection(name, 0.2) as own:
        await asyncio.sleep(0.3)
        return f"rows of {own}"


@asynccontextmanager
async def never():
    return
    yield


@connection("decorated")
async def decorated(x):
    print("inside", x)
    return x * 2


async def main():
    print(await asyncio.gather(query("db1"), query("db2")))
    try:
        async with connection("db3"):
            raise ValueError("constraint")
    except ValueError as error:
        print("caught", error)
    async with aclosing(numbers()) as own:
        async for n in own:
            if n == 2:
                break
    try:
        async with never():
            pass
    except RuntimeError as error:
        print(error)
    async with AsyncExitStack() as stack:
        both = [await stack.enter_async_context(connection(name)) for name in ("a", "b")]
        stack.push_async_callback(asyncio.sleep, 0.1)
        stack.callback(print, "sync callback")
        print(both)
    print(await decorated(4))
    async with nullcontext("plain") as plain:
        print(plain)
    task = asyncio.create_task(query("slow"))
    await asyncio.sleep(0.3)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    print(task.cancelled())
    async with asyncio.timeout(1), connection("timed") as own:
        print(own)


asyncio.run(main())


async def fails():
    async with connection("last"):
        await asyncio.sleep(0)
        raise KeyError("at the end")


asyncio.run(fails())
