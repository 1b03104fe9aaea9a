import asyncio


async def f(x):
    await asyncio.sleep(0.1 * x)
    if x % 2:
        raise ValueError(x)
    if x == 4:
        raise asyncio.CancelledError("yo misma")
    return x


async def main():
    resultados = await asyncio.gather(*[f(x) for x in range(5)], return_exceptions=True)
    for r in resultados:
        print(type(r).__name__, r if not isinstance(r, BaseException) else repr(r))


asyncio.run(main())
