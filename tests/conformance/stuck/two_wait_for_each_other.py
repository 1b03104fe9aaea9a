import asyncio


async def esperar(otras):
    await asyncio.sleep(0.1)
    await otras[0]


async def main():
    a, b = [], []
    uno = asyncio.create_task(esperar(a))
    dos = asyncio.create_task(esperar(b))
    a.append(dos)
    b.append(uno)
    await uno


asyncio.run(main())
