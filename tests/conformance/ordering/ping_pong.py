import asyncio


async def jugador(nombre, mia, suya):
    for golpe in range(3):
        while not mia:
            await asyncio.sleep(0)
        mia.pop()
        print(nombre, golpe)
        suya.append(golpe)


async def main():
    a, b = [0], []
    await asyncio.gather(jugador("ping", a, b), jugador("pong", b, a))


asyncio.run(main())
