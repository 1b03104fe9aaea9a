import asyncio


async def atender(lector, escritor):
    quien = escritor.get_extra_info('peername')
    print('llega', quien[0])
    while linea := await lector.readline():
        print('servidor recibe', linea)
        escritor.write(linea.upper())
        await escritor.drain()
    print('se va')
    escritor.close()
    await escritor.wait_closed()


async def cliente(nombre):
    lector, escritor = await asyncio.open_connection('127.0.0.1', 8888)
    for palabra in ('hola', 'adiós'):
        escritor.write(f'{nombre}: {palabra}\n'.encode())
        await escritor.drain()
        print((await lector.readline()).decode().rstrip())
    escritor.close()
    await escritor.wait_closed()


async def main():
    servidor = await asyncio.start_server(atender, '127.0.0.1', 8888)
    print(servidor.is_serving(), servidor.sockets[0].getsockname())
    async with servidor:
        await cliente('ana')
        await asyncio.sleep(0.1)
    print(servidor.is_serving())


asyncio.run(main())
