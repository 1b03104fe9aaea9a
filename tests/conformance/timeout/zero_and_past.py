import asyncio


async def main():
    for limite in (0, -1):
        try:
            async with asyncio.timeout(limite):
                print("entra", limite)
                await asyncio.sleep(0)
                print("sigue tras un turno")
                await asyncio.sleep(0)
                print("sigue tras dos")
        except TimeoutError:
            print("TimeoutError")
    try:
        async with asyncio.timeout(0):
            print("sin esperar")
    except TimeoutError:
        print("no")


asyncio.run(main())
