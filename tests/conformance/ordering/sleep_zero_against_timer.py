import asyncio


async def turnos():
    for n in range(4):
        await asyncio.sleep(0)
        print("turno", n)


async def dormida():
    await asyncio.sleep(0.001)
    print("timer")


async def main():
    await asyncio.gather(dormida(), turnos())


asyncio.run(main())
