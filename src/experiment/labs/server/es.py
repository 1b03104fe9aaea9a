import asyncio


async def atender(lector, escritor):
    usuario = (await lector.readline()).decode().strip()
    print(f"servidor: llega {usuario}")
    await asyncio.sleep(1)
    escritor.write(f"predicción para {usuario}\n".encode())
    await escritor.drain()
    escritor.close()
    await escritor.wait_closed()


async def usuario(nombre, llega):
    await asyncio.sleep(llega)
    lector, escritor = await asyncio.open_connection("127.0.0.1", 8765)
    escritor.write(f"{nombre}\n".encode())
    respuesta = await lector.readline()
    print(f"{nombre} recibe: {respuesta.decode().strip()}")
    escritor.close()
    await escritor.wait_closed()


async def main():
    async with await asyncio.start_server(atender, "127.0.0.1", 8765):
        await asyncio.gather(usuario("Ana", 0), usuario("Beto", 0.3), usuario("Carla", 0.6))


asyncio.run(main())
