import asyncio


async def precio(plato):
    await asyncio.sleep(0.1)
    return len(plato)


async def main():
    platos = ["sopa", "pan", "té"]
    print([await precio(p) for p in platos])
    print({p: await precio(p) for p in platos if await precio(p) > 2})
    print(asyncio.get_running_loop().time() == 0.8)


asyncio.run(main())
