import asyncio


async def partida(tablero):
    for jugada in range(1, 4):
        print(f"tablero {tablero}: jugada {jugada}")
        await asyncio.sleep(0)
    print(f"tablero {tablero}: jaque mate")


async def main():
    await asyncio.gather(partida("A"), partida("B"))


asyncio.run(main())
