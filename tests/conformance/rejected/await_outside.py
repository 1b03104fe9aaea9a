import asyncio


def normal():
    await asyncio.sleep(1)


normal()
