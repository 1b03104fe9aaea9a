import asyncio


async def larga():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("asyncio.run sí la cancela")
        raise


async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.shield(larga())
    except TimeoutError:
        print("se acabó el tiempo")


asyncio.run(main())
