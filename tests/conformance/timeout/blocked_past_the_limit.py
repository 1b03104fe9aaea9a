import asyncio
import time


async def main():
    async with asyncio.timeout(1) as limite:
        time.sleep(3)
        print("nadie me para")
        await asyncio.sleep(0)
        print("el turno vuelve antes que el aviso")
    print(limite.expired())
    try:
        async with asyncio.timeout(1):
            time.sleep(3)
            await asyncio.sleep(0.1)
            print("no llega")
    except TimeoutError:
        print("tarde, pero salta")


asyncio.run(main())
