import asyncio


async def nivel(n):
    if n == 0:
        await asyncio.sleep(0.1)
        return 0
    return 1 + await nivel(n - 1)


async def encadenada(n):
    if n == 0:
        return 0
    return 1 + await asyncio.create_task(encadenada(n - 1))


async def main():
    print(await nivel(100), await encadenada(100))


asyncio.run(main())
