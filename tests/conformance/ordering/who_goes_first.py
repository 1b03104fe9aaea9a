import asyncio


async def f(n):
    print("f", n, "entra")
    await asyncio.sleep(0)
    print("f", n, "sale")


async def main():
    print("1")
    t = asyncio.create_task(f(1))
    print("2")
    await f(2)
    print("3")
    await t
    print("4")


asyncio.run(main())
