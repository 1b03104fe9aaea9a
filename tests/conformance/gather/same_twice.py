import asyncio


async def f():
    print("una vez")
    await asyncio.sleep(0)
    return object


async def main():
    c = f()
    a, b = await asyncio.gather(c, c)
    print(a is b)
    t = asyncio.create_task(f())
    print([r is object for r in await asyncio.gather(t, t, t)])


asyncio.run(main())
