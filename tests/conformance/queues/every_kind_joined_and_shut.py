import asyncio

CLASES = (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue)


async def intentar(*acciones):
    for accion in acciones:
        try:
            hecho = accion()
            print('  ', await hecho if asyncio.iscoroutine(hecho) else hecho)
        except (asyncio.QueueShutDown, asyncio.QueueEmpty, asyncio.QueueFull, ValueError) as error:
            print('  ', type(error).__name__, error)


async def todo_cerrado(cola):
    await intentar(lambda: cola.put('x'), lambda: cola.put_nowait('x'), cola.get, cola.get_nowait)


async def por_dentro(clase):
    cola = clase(maxsize=2)
    print(cola.maxsize, cola.empty(), cola.full(), cola.qsize())
    puestas = []

    async def poner():
        for numero in (3, 1, 2):
            await cola.put(numero)
            puestas.append(numero)
        return 'todas'

    tarea = asyncio.create_task(poner())
    for _ in range(2):
        await asyncio.sleep(0)
    print(puestas, cola.full(), cola)
    sacadas = [await cola.get()]
    await asyncio.sleep(0)
    print(puestas, tarea.result())
    sacadas += [await cola.get(), cola.get_nowait()]
    print(sacadas, cola)
    de_verdad = clase(maxsize=1.5)
    de_verdad.put_nowait(1)
    print(de_verdad.full(), de_verdad)
    await de_verdad.put(2)
    print(de_verdad.full())
    await intentar(lambda: de_verdad.put_nowait(3))


async def unir(clase):
    cola = clase()
    await intentar(cola.task_done, cola.join, cola.join)
    for numero in range(100):
        cola.put_nowait(numero)
    suma, sigue = [], [True]

    async def trabajar():
        while sigue:
            suma.append(await cola.get())
            cola.task_done()

    async with asyncio.TaskGroup() as grupo:
        for _ in range(2):
            grupo.create_task(trabajar())
        await cola.join()
        print(sum(suma), len(suma))
        sigue.clear()
        for _ in range(2):
            cola.put_nowait(0)
    print(cola)


async def cerrar_vacia(clase):
    cola = clase()
    tarea = asyncio.create_task(cola.get())
    await asyncio.sleep(0)
    print(cola.shutdown(immediate=False), cola.qsize(), cola)
    await cola.join()
    await asyncio.sleep(0)
    print(tarea.done(), repr(tarea.exception()))
    await todo_cerrado(cola)


async def cerrar_con_algo(clase):
    cola = clase(maxsize=1)
    cola.put_nowait('dato')
    union, otro = asyncio.create_task(cola.join()), asyncio.create_task(cola.put('dato 2'))
    await asyncio.sleep(0)
    print(otro.done())
    cola.shutdown()
    await asyncio.sleep(0)
    print(otro.done(), repr(otro.exception()), cola.qsize())
    print(await cola.get())
    await asyncio.sleep(0)
    print(union.done())
    await todo_cerrado(cola)
    cola.task_done()
    await asyncio.sleep(0)
    print(union.done(), union.result())
    await intentar(cola.task_done)


async def cerrar_ya(clase):
    cola = clase()
    cola.put_nowait('dato')
    cola.put_nowait('dato')
    union = asyncio.create_task(cola.join())
    print(await cola.get())
    cola.shutdown(immediate=True)
    print(cola.qsize(), cola)
    await asyncio.sleep(0)
    print('falta una por hacer', union.done())
    await todo_cerrado(cola)
    cola.task_done()
    await asyncio.sleep(0)
    print(union.done())
    await intentar(cola.task_done, cola.join)
    cola = clase()
    cola.put_nowait('dato')
    union = asyncio.create_task(cola.join())
    cola.shutdown(immediate=True)
    await asyncio.sleep(0)
    print(union.done(), cola)
    cola.shutdown()
    await todo_cerrado(cola)


for clase in CLASES:
    for prueba in (por_dentro, unir, cerrar_vacia, cerrar_con_algo, cerrar_ya):
        print(clase.__name__, prueba.__name__)
        asyncio.run(prueba(clase))
de_enteros = asyncio.Queue[int]
print(de_enteros, de_enteros.__args__, de_enteros.__origin__ is asyncio.Queue, de_enteros(3).maxsize)
cola = asyncio.PriorityQueue()
print(repr(cola).startswith('<PriorityQueue at 0x'), hex(id(cola)) in repr(cola), hex(id(cola)) in str(cola))
