import asyncio

conectados = {}


async def atender(lector, escritor):
    nombre = (await lector.readline()).decode().strip()
    conectados[nombre] = escritor
    print(f'{len(conectados)} conectados')
    try:
        async for linea in lector:
            await asyncio.sleep(0.01)
            for otro, suyo in conectados.items():
                if otro != nombre:
                    suyo.write(f'{nombre}> {linea.decode()}'.encode())
    finally:
        del conectados[nombre]
        escritor.close()


async def usuario(nombre, espera, mensajes):
    lector, escritor = await asyncio.open_connection('localhost', 5000)
    escritor.write(nombre.encode() + b'\n')
    await asyncio.sleep(0.1)
    for mensaje in mensajes:
        await asyncio.sleep(espera)
        escritor.write(mensaje.encode() + b'\n')
        await escritor.drain()
    await asyncio.sleep(1)
    escritor.write_eof()
    recibido = await lector.read()
    escritor.close()
    return nombre, recibido.decode().splitlines()


async def main():
    servidor = await asyncio.start_server(atender, 'localhost', 5000)
    tarea = asyncio.create_task(servidor.serve_forever())
    usuarios = [usuario('ana', 0.1, ['hola', '¿qué tal?']), usuario('luis', 0.25, ['bien']), usuario('eva', 0.3, [])]
    for nombre, recibido in await asyncio.gather(*usuarios):
        print(nombre, recibido)
    tarea.cancel()
    try:
        await tarea
    except asyncio.CancelledError:
        print('servidor parado', servidor.is_serving(), conectados)


asyncio.run(main())
