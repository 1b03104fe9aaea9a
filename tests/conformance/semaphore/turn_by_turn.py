import asyncio


def mirar(semaforo):
    return str(semaforo).partition(' [')[2]


async def tomar(semaforo, nombre, orden):
    hecho = await semaforo.acquire()
    orden.append(nombre)
    return hecho


def tareas_de(semaforo, nombres, orden):
    return [asyncio.create_task(tomar(semaforo, n, orden)) for n in nombres]


async def tres_permisos():
    semaforo, orden = asyncio.Semaphore(3), []
    print(await semaforo.acquire(), await semaforo.acquire(), semaforo.locked(), mirar(semaforo))
    tareas = tareas_de(semaforo, 'abc', orden)
    await asyncio.sleep(0)
    print(orden, semaforo.locked(), mirar(semaforo))
    tareas += tareas_de(semaforo, 'd', orden)
    semaforo.release()
    print(mirar(semaforo))
    semaforo.release()
    print(mirar(semaforo))
    await asyncio.sleep(0)
    print(orden, semaforo.locked(), mirar(semaforo), [t.done() for t in tareas])
    semaforo.release()
    print(await asyncio.gather(*tareas), orden, mirar(semaforo))


async def cancelados_antes_de_despertar():
    semaforo, orden = asyncio.Semaphore(0), []
    tareas = tareas_de(semaforo, 'abcd', orden)
    await asyncio.sleep(0)
    tareas[0].cancel()
    tareas[1].cancel()
    semaforo.release()
    for _ in range(2):
        await asyncio.sleep(0)
        print(orden, [t.done() for t in tareas], mirar(semaforo))
    tareas[3].cancel()
    await asyncio.sleep(0)
    print([t.cancelled() for t in tareas], mirar(semaforo))


async def cancelado_el_primero():
    semaforo, orden = asyncio.Semaphore(0), []
    a, b = tareas_de(semaforo, 'ab', orden)
    await asyncio.sleep(0)
    a.cancel()
    semaforo.release()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(semaforo.locked(), a.cancelled(), b.done(), b.result())
    c = asyncio.create_task(semaforo.acquire())
    asyncio.get_running_loop().call_soon(c.cancel)
    print(await asyncio.gather(c, return_exceptions=True), mirar(semaforo))


async def cancelado_al_soltar():
    semaforo = asyncio.Semaphore(1)

    async def primero():
        async with semaforo:
            await asyncio.sleep(0)
        otro.cancel()

    async def segundo():
        async with semaforo:
            print('no llega')

    uno, otro = asyncio.create_task(primero()), asyncio.create_task(segundo())
    print(await asyncio.gather(uno, otro, return_exceptions=True))
    print(await asyncio.wait_for(semaforo.acquire(), 1), mirar(semaforo))


async def nadie_se_cuela():
    semaforo, orden = asyncio.Semaphore(1), []

    async def dos_veces(nombre):
        for vez in (1, 2):
            await semaforo.acquire()
            orden.append(f'{nombre}{vez}')
            await asyncio.sleep(0)
            semaforo.release()

    async with asyncio.TaskGroup() as grupo:
        for nombre in 'abc':
            grupo.create_task(dos_veces(nombre))
    print(orden)


async def suelta_y_vuelve_a_pedir():
    semaforo, orden = asyncio.Semaphore(1), []

    async def dos_veces():
        await tomar(semaforo, 'b', orden)
        semaforo.release()
        await tomar(semaforo, 'b otra vez', orden)

    a, = tareas_de(semaforo, 'a', orden)
    b = asyncio.create_task(dos_veces())
    c, = tareas_de(semaforo, 'c', orden)
    await asyncio.sleep(0)
    semaforo.release()
    semaforo.release()
    print(mirar(semaforo))
    print(await asyncio.gather(a, b, c), orden, mirar(semaforo))


async def cancelado_y_dos_permisos():
    semaforo, orden = asyncio.Semaphore(0), []
    tareas = tareas_de(semaforo, 'abc', orden)
    await asyncio.sleep(0)
    tareas[0].cancel()
    await asyncio.sleep(0)
    semaforo.release()
    semaforo.release()
    print([type(r).__name__ for r in await asyncio.gather(*tareas, return_exceptions=True)], orden)


async def tres_permisos_a_la_vez():
    """Quien despierta llama a los siguientes: una tarea hecha entonces va detrás de ellos."""
    semaforo, orden, nueva = asyncio.Semaphore(0), [], []

    async def decir(nombre):
        orden.append(nombre)

    async def primera():
        await semaforo.acquire()
        print('despierta', mirar(semaforo))
        nueva.append(asyncio.create_task(decir('nueva')))
        orden.append('primera')

    async def segunda():
        for _ in range(3):
            semaforo.release()
            print('suelta', mirar(semaforo), semaforo.locked())
        await tomar(semaforo, 'segunda', orden)

    async def tercera():
        await tomar(semaforo, 'tercera', orden)
        print(semaforo.locked())

    tareas = [asyncio.create_task(f()) for f in (primera, segunda, tercera)]
    await asyncio.sleep(0)
    print(mirar(semaforo))
    await asyncio.sleep(0)
    await asyncio.gather(*tareas, *nueva)
    print(orden)


PRUEBAS = (tres_permisos, cancelados_antes_de_despertar, cancelado_el_primero, cancelado_al_soltar, nadie_se_cuela,
           suelta_y_vuelve_a_pedir, cancelado_y_dos_permisos, tres_permisos_a_la_vez)
for prueba in PRUEBAS:
    print(prueba.__name__)
    asyncio.run(prueba())
