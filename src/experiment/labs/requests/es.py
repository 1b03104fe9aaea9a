import asyncio


async def pedir(pagina):
    """Una petición de mentira: la red tarda 0,2 s en contestar."""
    await asyncio.sleep(0.2)
    return f"contenido de la página {pagina}"


async def pedir_con_turno(pagina, turnos):
    async with turnos:
        return await pedir(pagina)


async def main():
    turnos = asyncio.Semaphore(10)
    paginas = await asyncio.gather(*[pedir_con_turno(n, turnos) for n in range(1, 101)])
    print(f"{len(paginas)} páginas; la última: {paginas[-1]}")


asyncio.run(main())
