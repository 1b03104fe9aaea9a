import asyncio


async def bien():
    try:
        await asyncio.sleep(1)
    finally:
        print("bien limpia")


async def mal():
    await asyncio.sleep(0.1)
    return {}["nada"]


async def main():
    await asyncio.gather(bien(), mal())


asyncio.run(main())
