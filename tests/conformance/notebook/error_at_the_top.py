import asyncio


async def mal():
    await asyncio.sleep(0.1)
    raise ValueError("en la celda")


print("antes")
await mal()
print("nunca")
