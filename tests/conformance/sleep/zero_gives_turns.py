import asyncio


async def turnos(nombre):
    for i in range(3):
        print(nombre, i)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(turnos("a"), turnos("b"), turnos("c"))


asyncio.run(main())
