import asyncio
import time


async def lenta():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("me voy")
        await asyncio.sleep(2)
        print("me fui")
        raise


async def terca():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "ni caso"


async def main():
    inicio = time.monotonic()
    for c in (lenta(), terca()):
        try:
            print(await asyncio.wait_for(c, 1))
        except TimeoutError:
            print("TimeoutError")
        print(f"{time.monotonic() - inicio:.1f}")


asyncio.run(main())
