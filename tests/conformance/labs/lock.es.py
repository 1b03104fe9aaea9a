import asyncio

deuda = 100


async def anotar(compra):
    global deuda
    leida = deuda
    await asyncio.sleep(0.2)
    deuda = leida + compra


async def anotar_con_turno(compra, libreta):
    async with libreta:
        await anotar(compra)


async def main():
    global deuda
    await asyncio.gather(anotar(50), anotar(30))
    print(f"sin cerrojo: {deuda}")

    deuda = 100
    libreta = asyncio.Lock()
    await asyncio.gather(anotar_con_turno(50, libreta), anotar_con_turno(30, libreta))
    print(f"con cerrojo: {deuda}")


asyncio.run(main())
