import asyncio


def handler(loop, context):
    print(sorted(context), context["message"].partition(" at ")[0], repr(context.get("exception")))


def breaks():
    raise ValueError("in a callback")


async def lost():
    raise KeyError("lost")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(breaks)
    await asyncio.sleep(0)
    task = asyncio.create_task(lost())
    await asyncio.sleep(0)
    del task
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    loop.call_soon(breaks)
    await asyncio.sleep(0)


asyncio.run(main())
