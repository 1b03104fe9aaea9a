import asyncio


def say(*words, **options):
    print(*words, asyncio.get_running_loop().time() - start)


async def main():
    global start
    loop = asyncio.get_running_loop()
    start = loop.time()
    loop.call_later(2, say, "two")
    loop.call_later(1, say, "one", "and a half")
    loop.call_at(start + 1, say, "also one")
    loop.call_soon(say, "soon")
    gone = loop.call_later(1.5, say, "never")
    print(gone.when() - start, gone.cancelled())
    gone.cancel()
    print(gone.cancelled())
    loop.call_soon_threadsafe(say, "safely")
    await asyncio.sleep(3)


asyncio.run(main())
