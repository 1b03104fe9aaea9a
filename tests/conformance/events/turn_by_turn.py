import asyncio


async def esperar(evento, nombre, orden):
    orden.append((nombre, await evento.wait()))
    return nombre


async def quien_llega_tarde_pasa_antes():
    evento, orden = asyncio.Event(), []
    tareas = [asyncio.create_task(esperar(evento, n, orden)) for n in 'ab']
    await asyncio.sleep(0)
    print(orden, evento.is_set(), str(evento).partition(' [')[2])
    tareas.append(asyncio.create_task(esperar(evento, 'tarde', orden)))
    evento.set()
    await asyncio.sleep(0)
    print(orden, [t.done() for t in tareas], [t.result() for t in tareas])


async def ya_puesto():
    evento = asyncio.Event()
    print(evento.set(), await evento.wait(), str(evento).partition(' [')[2])
    vueltas = []
    asyncio.get_running_loop().call_soon(vueltas.append, 'una vuelta')
    await evento.wait()
    print('esperar lo que ya está no cede el turno:', vueltas)
    print(evento.clear(), evento.is_set())


async def cancelado():
    evento = asyncio.Event()
    tarea = asyncio.create_task(evento.wait())
    asyncio.get_running_loop().call_soon(tarea.cancel)
    try:
        await tarea
    except asyncio.CancelledError:
        print('cancelada', str(evento).partition(' [')[2])
    evento.set()
    print(await evento.wait())


async def puesto_y_quitado():
    evento, orden = asyncio.Event(), []
    tarea = asyncio.create_task(esperar(evento, 'a', orden))
    await asyncio.sleep(0)
    evento.set()
    evento.clear()
    print(evento.is_set(), orden, str(evento).partition(' [')[2])
    evento.set()
    evento.set()
    print(str(evento).partition(' [')[2])
    evento.clear()
    await asyncio.sleep(0)
    print(orden, tarea.done(), str(evento).partition(' [')[2])


for prueba in (quien_llega_tarde_pasa_antes, ya_puesto, cancelado, puesto_y_quitado):
    print(prueba.__name__)
    asyncio.run(prueba())
