import asyncio


async def enviar(lector, escritor):
    escritor.write(b'uno\ndos')
    await asyncio.sleep(0.1)
    escritor.write(b'\n12345678')
    escritor.writelines([b'fin;', b'otra;resto'])
    await escritor.drain()
    escritor.close()


async def main():
    servidor = await asyncio.start_server(enviar, '127.0.0.1', 8000)
    lector, escritor = await asyncio.open_connection('127.0.0.1', 8000)
    print(await lector.readline(), await lector.readline())
    print(await lector.readexactly(3), await lector.read(2), await lector.readexactly(3))
    print(await lector.readuntil(b';'), await lector.readuntil((b';', b'zz')), lector.at_eof())
    try:
        await lector.readuntil(b';')
    except asyncio.IncompleteReadError as error:
        print(error, error.partial, error.expected)
    print(lector.at_eof(), await lector.read(), await lector.readline())
    try:
        await lector.readexactly(5)
    except asyncio.IncompleteReadError as error:
        print(error, error.partial, error.expected, isinstance(error, EOFError))
    escritor.close()
    await escritor.wait_closed()
    print(escritor.is_closing(), escritor.can_write_eof(), escritor.get_extra_info('nada', 'no hay'))
    servidor.close()
    await servidor.wait_closed()
    lector = asyncio.StreamReader(limit=4)
    lector.feed_data(b'demasiado largo\n')
    try:
        await lector.readline()
    except ValueError as error:
        print(error)
    try:
        await lector.readexactly(-1)
    except ValueError as error:
        print(error)


asyncio.run(main())
