import asyncio


async def falla(n):
    await asyncio.sleep(n / 10)
    raise ValueError(n)


async def main():
    for vuelta in range(2):
        try:
            await asyncio.gather(*[falla(n) for n in (3, 1, 2)])
        except ValueError as error:
            print(vuelta, error)
    await asyncio.sleep(1)
    print("en silencio")


asyncio.run(main())
