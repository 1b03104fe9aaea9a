import asyncio


def mirar(condicion):
    return str(condicion).partition(' [')[2]


async def mientras_espera():
    condicion = asyncio.Condition()
    await condicion.acquire()
    tarea = asyncio.create_task(condicion.wait())
    asyncio.get_running_loop().call_soon(tarea.cancel)
    try:
        await tarea
    except asyncio.CancelledError:
        print('el cerrojo vuelve a quien lo tenía', condicion.locked(), mirar(condicion))


async def avisado_con_el_cerrojo_disputado():
    condicion = asyncio.Condition()
    await condicion.acquire()
    tarea = asyncio.create_task(condicion.wait())
    await asyncio.sleep(0)
    print(condicion.locked())
    await condicion.acquire()
    condicion.notify()
    asyncio.get_running_loop().call_soon(tarea.cancel)
    asyncio.get_running_loop().call_soon(condicion.release)
    try:
        print('acaba', await tarea)
    except asyncio.CancelledError:
        print('cancelada')
    print(condicion.locked(), tarea.cancelled(), tarea.cancelling())


async def despues_del_aviso():
    condicion = asyncio.Condition()

    async def esperar():
        async with condicion:
            print('  dentro')
            await condicion.wait()
            print('  no llega')

    tarea = asyncio.create_task(esperar())
    await asyncio.sleep(0)
    await condicion.acquire()
    condicion.notify()
    await asyncio.sleep(0)
    tarea.cancel()
    await asyncio.sleep(0)
    print('pide el cerrojo todavía', tarea.done())
    condicion.release()
    await asyncio.sleep(0)
    print(tarea.cancelled(), condicion.locked())


async def el_mismo_error(avisada):
    condicion, listo, visto = asyncio.Condition(), [], []

    async def esperar():
        async with condicion:
            try:
                await condicion.wait_for(lambda: listo)
            except asyncio.CancelledError as error:
                visto.append(error)
                raise

    tarea = asyncio.create_task(esperar())
    await asyncio.sleep(0)
    if avisada:
        await condicion.acquire()
        listo.append(1)
        condicion.notify()
        await asyncio.sleep(0)
    tarea.cancel(msg='basta')
    if avisada:
        condicion.release()
    try:
        await tarea
    except asyncio.CancelledError as error:
        print(error.args, error is visto[0], condicion.locked())


async def nadie_pierde_el_aviso(vueltas):
    condicion, hay = asyncio.Condition(), []

    async def consumir(nombre):
        async with condicion:
            while True:
                await condicion.wait_for(lambda: hay)
                if hay[-1] is None:
                    return nombre
                print('  toma', nombre, hay.pop())
                condicion.notify()

    a, b = [asyncio.create_task(consumir(nombre)) for nombre in 'ab']
    await asyncio.sleep(0)
    async with condicion:
        hay.append('plato')
        condicion.notify(1)
        for _ in range(vueltas):
            await asyncio.sleep(0)
        a.cancel()
        try:
            async with asyncio.timeout(0.5):
                await condicion.wait_for(lambda: not hay)
        except TimeoutError:
            print('se perdió')
        print(hay, a.cancelled(), b.done())
        hay.append(None)
        condicion.notify_all()
    print(await b)


async def main():
    for prueba in (mientras_espera, avisado_con_el_cerrojo_disputado, despues_del_aviso):
        print(prueba.__name__)
        await prueba()
    for avisada in (False, True):
        print('el mismo error', avisada)
        await el_mismo_error(avisada)
    for vueltas in (0, 1):
        print('nadie pierde el aviso', vueltas)
        await nadie_pierde_el_aviso(vueltas)


asyncio.run(main())
