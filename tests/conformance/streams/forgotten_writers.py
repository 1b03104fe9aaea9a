import asyncio


async def saluda(lector, escritor):
    nombre = await lector.readline()
    escritor.write(b"hola " + nombre)
    await escritor.drain()


async def repite(lector, escritor):
    while linea := await lector.readline():
        escritor.write(linea.upper())
    print("el cliente se fue")


guardados = []


async def guarda(lector, escritor):
    guardados.append(escritor)


async def pregunta(puerto, texto):
    lector, escritor = await asyncio.open_connection("127.0.0.1", puerto)
    escritor.write(texto + b"\n")
    await escritor.drain()
    return await lector.readline()


async def main():
    servidor = await asyncio.start_server(saluda, "127.0.0.1", 8001)
    async with servidor:
        print(await pregunta(8001, b"ana"))
        print(await asyncio.gather(*(pregunta(8001, b"c%d" % n) for n in range(3))))
    print("cerrado", servidor.is_serving())

    servidor = await asyncio.start_server(repite, "127.0.0.1", 8002)
    async with servidor:
        print(await pregunta(8002, b"uno"))
    print("cerrado también")

    servidor = await asyncio.start_server(guarda, "127.0.0.1", 8003)
    lector, escritor = await asyncio.open_connection("127.0.0.1", 8003)
    await asyncio.sleep(0.1)
    servidor.close()
    try:
        await asyncio.wait_for(servidor.wait_closed(), 0.1)
    except TimeoutError:
        print("alguien lo guarda")
    guardados.pop().close()
    escritor.close()
    await servidor.wait_closed()


asyncio.run(main())
