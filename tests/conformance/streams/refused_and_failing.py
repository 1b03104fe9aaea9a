import asyncio


async def falla(lector, escritor):
    await lector.readline()
    raise RuntimeError('el que atiende falla')


async def main():
    try:
        await asyncio.open_connection('127.0.0.1', 9)
    except ConnectionRefusedError as error:
        print(error)
    servidor = await asyncio.start_server(falla, '127.0.0.1', 7000)
    try:
        await asyncio.start_server(falla, '127.0.0.1', 7000)
    except OSError as error:
        print(error.errno, error.strerror)
    lector, escritor = await asyncio.open_connection('127.0.0.1', 7000)
    try:
        escritor.write('texto')
    except TypeError as error:
        print(error)
    escritor.write(b'hola\n')
    print(await lector.read())
    escritor.write_eof()
    try:
        escritor.write(b'ya no')
    except RuntimeError as error:
        print(error)
    escritor.close()
    servidor.close()
    await servidor.wait_closed()
    try:
        await servidor.serve_forever()
    except RuntimeError as error:
        print(str(error).startswith('server <Server'), str(error)[-9:])


asyncio.run(main())
