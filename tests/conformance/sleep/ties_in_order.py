import asyncio


async def dormir(nombre, *esperas):
    for espera in esperas:
        await asyncio.sleep(espera)
        print(nombre, espera)


async def main():
    await asyncio.gather(
        dormir("a", 0.2, 0.1),
        dormir("b", 0.1, 0.2),
        dormir("c", 0.3),
        dormir("d", 0.1, 0.1, 0.1),
        dormir("e", 0.15, 0.15),
    )


asyncio.run(main())
