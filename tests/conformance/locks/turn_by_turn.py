import asyncio


async def pedir(cerrojo, nombre, orden):
    orden.append((nombre, await cerrojo.acquire()))
    return nombre


async def por_turnos():
    cerrojo, orden = asyncio.Lock(), []
    await cerrojo.acquire()
    tareas = [asyncio.create_task(pedir(cerrojo, n, orden)) for n in 'ab']
    await asyncio.sleep(0)
    print('nadie', orden)
    cerrojo.release()
    print('suelto, pero ya es de otro:', cerrojo.locked())
    for _ in range(2):
        await asyncio.sleep(0)
        print(orden, cerrojo.locked())
    tareas.append(asyncio.create_task(pedir(cerrojo, 'c', orden)))
    for _ in range(2):
        cerrojo.release()
        await asyncio.sleep(0)
        print(orden, [t.done() for t in tareas])
    print([t.result() for t in tareas])


async def usar(cerrojo, nombre, hasta=None):
    async with cerrojo:
        print('  tiene el cerrojo', nombre)
        if hasta:
            await hasta


async def cancelado_al_soltar():
    """Quien suelta y quien se cancela en la misma vuelta: el siguiente no se pierde."""
    cerrojo, fin = asyncio.Lock(), asyncio.get_running_loop().create_future()
    a = asyncio.create_task(usar(cerrojo, 'a', fin))
    await asyncio.sleep(0)
    b = asyncio.create_task(usar(cerrojo, 'b'))
    await asyncio.sleep(0)
    c = asyncio.create_task(usar(cerrojo, 'c'))
    await asyncio.sleep(0)
    print(str(cerrojo).partition(' [')[2])
    fin.set_result(None)
    print(b.cancel(), b.cancelled())
    for _ in range(3):
        await asyncio.sleep(0)
        print(cerrojo.locked(), a.done(), b.cancelled(), c.done(), str(cerrojo).partition(' [')[2])
    await c


async def uno_solo_lo_toma():
    cerrojo, tomado = asyncio.Lock(), []

    async def tomar(nombre):
        print('  pide', nombre)
        await cerrojo.acquire()
        tomado.append(nombre)

    await cerrojo.acquire()
    tareas = [asyncio.create_task(tomar(n)) for n in 'xyz']
    await asyncio.sleep(0)

    def a_la_vez():
        tareas[0].cancel()
        cerrojo.release()

    asyncio.get_running_loop().call_soon(a_la_vez)
    try:
        await tareas[0]
    except asyncio.CancelledError:
        print(tomado, [t.done() for t in tareas], cerrojo.locked())
    await asyncio.sleep(0)
    print(tomado, [t.done() for t in tareas])
    tareas[2].cancel()
    await asyncio.sleep(0)
    print([t.cancelled() for t in tareas], str(cerrojo).partition(' [')[2])


async def despertado_y_cancelado():
    cerrojo = asyncio.Lock()
    await cerrojo.acquire()
    primero, segundo = [asyncio.create_task(cerrojo.acquire()) for _ in range(2)]
    await asyncio.sleep(0)
    cerrojo.release()
    primero.cancel()
    await asyncio.sleep(0)
    print(cerrojo.locked(), primero.cancelled(), segundo.done())
    print(await segundo, cerrojo.locked())
    solo = asyncio.create_task(cerrojo.acquire())
    asyncio.get_running_loop().call_soon(solo.cancel)
    try:
        await solo
    except asyncio.CancelledError as error:
        print(error.args, str(cerrojo).partition(' [')[2])
    cerrojo.release()
    print(cerrojo.locked())


for prueba in (por_turnos, cancelado_al_soltar, uno_solo_lo_toma, despertado_y_cancelado):
    print(prueba.__name__)
    asyncio.run(prueba())
