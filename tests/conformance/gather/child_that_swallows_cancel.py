import asyncio


async def terca():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("no me voy")
        await asyncio.sleep(0.3)
        return "seguí"


async def main():
    grupo = asyncio.gather(terca(), asyncio.sleep(5))
    await asyncio.sleep(0.1)
    grupo.cancel()
    try:
        await grupo
    except asyncio.CancelledError:
        print("cancelado")


asyncio.run(main())
