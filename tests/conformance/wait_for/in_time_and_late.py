import asyncio


async def f(n):
    try:
        await asyncio.sleep(n)
        return n
    except asyncio.CancelledError:
        print("cancelada", n)
        raise


async def main():
    print(await asyncio.wait_for(f(0.5), timeout=1))
    try:
        await asyncio.wait_for(f(2), timeout=1)
    except asyncio.TimeoutError as error:
        print("tarde", repr(error), asyncio.TimeoutError is TimeoutError)
    print(await asyncio.wait_for(f(0.1), None))


asyncio.run(main())
