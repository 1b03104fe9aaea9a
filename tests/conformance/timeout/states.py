import asyncio


async def main():
    loop = asyncio.get_running_loop()
    limite = asyncio.timeout(1)
    print(limite, limite.when(), limite.expired())
    async with limite as mismo:
        print(mismo is limite, limite)
    print(limite, limite.expired())
    async with asyncio.timeout(None) as sin:
        print(sin, sin.when())
        sin.reschedule(loop.time() + 0.1)
        print(sin)
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print(sin)
            sin_limite = sin
            await asyncio.sleep(0)
    print('no llega')


try:
    asyncio.run(main())
except TimeoutError as error:
    print(repr(error), repr(error.__cause__))
