import asyncio

avisos = []


async def vueltas(cuantas=4):
    for _ in range(cuantas):
        await asyncio.sleep(0)


async def lee_todo(lector, escritor):
    try:
        await lector.read()
    finally:
        escritor.close()
        await escritor.wait_closed()


async def conectar(servidor, **opciones):
    return await asyncio.open_connection(*servidor.sockets[0].getsockname(), **opciones)


async def quien_espera_el_cierre():
    servidor = await asyncio.start_server(lee_todo, '127.0.0.1', 0)
    esperas = [asyncio.create_task(servidor.wait_closed())]
    await vueltas()
    print('abierto y sin nadie', [t.done() for t in esperas])
    lector, escritor = await conectar(servidor)
    esperas.append(asyncio.create_task(servidor.wait_closed()))
    await vueltas()
    print('abierto y con alguien', [t.done() for t in esperas])
    print(servidor.close(), servidor.is_serving(), servidor.sockets)
    esperas.append(asyncio.create_task(servidor.wait_closed()))
    await vueltas()
    print('cerrado y con alguien', [t.done() for t in esperas])
    escritor.close()
    await escritor.wait_closed()
    print('sin nadie', await asyncio.gather(*esperas), await servidor.wait_closed())


async def a_la_vez():
    servidor = await asyncio.start_server(lee_todo, '127.0.0.1', 0)
    tarea = asyncio.create_task(servidor.wait_closed())
    await asyncio.sleep(0)
    _, escritor = await conectar(servidor)
    loop = asyncio.get_running_loop()
    loop.call_soon(servidor.close)
    loop.call_soon(escritor.close)
    print(tarea.done(), await servidor.wait_closed(), await tarea)


async def se_despide_a_todos():
    for nombre in ('close_clients', 'abort_clients'):
        servidor = await asyncio.start_server(lee_todo, '127.0.0.1', 0)
        lector, escritor = await conectar(servidor)
        tarea = asyncio.create_task(servidor.wait_closed())
        await vueltas()
        servidor.close()
        print(nombre, tarea.done(), getattr(servidor, nombre)())
        await asyncio.wait_for(tarea, 1)
        print(await lector.read(), lector.at_eof())
        escritor.close()
        await escritor.wait_closed()


async def para_siempre():
    principal = []

    async def atender(lector, escritor):
        print('  llega', await lector.readline())
        principal[0].cancel()
        escritor.write(b'adios')
        escritor.close()
        await escritor.wait_closed()

    servidor = await asyncio.start_server(atender, '127.0.0.1', 0, start_serving=False)
    print(servidor.is_serving())

    async def servir():
        async with servidor as mismo:
            print(mismo is servidor, servidor.is_serving())
            await servidor.serve_forever()

    principal.append(asyncio.create_task(servir()))
    await vueltas()
    print(servidor.is_serving())
    lector, escritor = await conectar(servidor)
    escritor.write(b'1' * 20 + b'\n')
    print(await lector.read())
    escritor.close()
    try:
        await principal[0]
    except asyncio.CancelledError:
        print(servidor.sockets, servidor.is_serving())
    try:
        await servidor.serve_forever()
    except RuntimeError as error:
        print(error)


async def dos_veces_para_siempre():
    servidor = await asyncio.start_server(lee_todo, '127.0.0.1', 0)
    tarea = asyncio.create_task(servidor.serve_forever())
    await vueltas()
    try:
        await servidor.serve_forever()
    except RuntimeError as error:
        puerto = servidor.sockets[0].getsockname()[1]
        print(str(error).replace(str(puerto), 'PUERTO'))
    servidor.close()
    print(await asyncio.gather(tarea, return_exceptions=True), servidor.get_loop() is asyncio.get_running_loop())


async def una_funcion_que_atiende():
    async def atender(lector, escritor):
        escritor.write(await lector.readline())
        await escritor.drain()
        escritor.close()
        await escritor.wait_closed()

    tareas = []

    def al_llegar(lector, escritor):
        tareas.append(asyncio.create_task(atender(lector, escritor)))

    for quien_atiende in (atender, al_llegar):
        servidor = await asyncio.start_server(quien_atiende, '127.0.0.1', 0)
        lector, escritor = await conectar(servidor)
        escritor.write(b'hola mundo\n')
        print(await lector.readline(), await lector.readline(), lector.at_eof())
        print(escritor.is_closing(), escritor.close(), escritor.is_closing())
        await escritor.wait_closed()
        servidor.close()
        await servidor.wait_closed()
    print(len(tareas))


async def quien_atiende_falla():
    async def falla(lector, escritor):
        raise ValueError('mal')

    async def se_cancela(lector, escritor):
        escritor.close()
        asyncio.current_task().cancel()

    asyncio.get_running_loop().set_exception_handler(lambda loop, contexto: avisos.append(contexto))
    for quien_atiende in (falla, se_cancela):
        avisos.clear()
        servidor = await asyncio.start_server(quien_atiende, '127.0.0.1', 0)
        lector, escritor = await conectar(servidor)
        print(await lector.read())
        escritor.close()
        await escritor.wait_closed()
        servidor.close()
        await servidor.wait_closed()
        print([(contexto['message'], repr(contexto['exception'])) for contexto in avisos])


async def despues_de_cerrar():
    async def saluda(lector, escritor):
        escritor.writelines([b'hola\n', b'y ', b'mas'])
        await escritor.drain()
        print('  servidor', escritor.is_closing(), escritor.can_write_eof())
        escritor.write_eof()
        await lector.read()
        escritor.close()

    servidor = await asyncio.start_server(saluda, '127.0.0.1', 0)
    lector, escritor = await conectar(servidor)
    print(await lector.readline(), await lector.read(), lector.at_eof())
    escritor.close()
    await escritor.wait_closed()
    print(await lector.read(), lector.at_eof())
    escritor.write(b'nadie lo lee')
    try:
        await escritor.drain()
    except ConnectionResetError as error:
        print(repr(error))
    print(escritor.is_closing(), escritor.get_extra_info('peername') == servidor.sockets[0].getsockname())
    servidor.close()
    await servidor.wait_closed()
    servidor = await asyncio.start_server(lee_todo, '127.0.0.1', 0)
    lector, escritor = await conectar(servidor)
    escritor.close()
    await escritor.wait_closed()
    print(lector.at_eof(), await lector.read())
    servidor.close()
    await servidor.wait_closed()


async def escribe_sin_que_nadie_lea():
    async def cuelga(lector, escritor):
        escritor.close()

    servidor = await asyncio.start_server(cuelga, '127.0.0.1', 0)
    lector, escritor = await conectar(servidor)
    print(await lector.read())
    for malo in ('texto', 5, None):
        try:
            escritor.write(malo)
        except TypeError as error:
            print(error)
    escritor.close()
    servidor.close()
    await servidor.wait_closed()


PRUEBAS = (quien_espera_el_cierre, a_la_vez, se_despide_a_todos, para_siempre, dos_veces_para_siempre, una_funcion_que_atiende,
           quien_atiende_falla, despues_de_cerrar, escribe_sin_que_nadie_lea)
for prueba in PRUEBAS:
    print(prueba.__name__)
    asyncio.run(prueba())
