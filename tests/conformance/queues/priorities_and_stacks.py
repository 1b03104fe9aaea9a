import asyncio


async def main():
    urgencias = asyncio.PriorityQueue()
    for gravedad, nombre in [(3, 'tos'), (1, 'infarto'), (2, 'fractura'), (1, 'asfixia')]:
        await urgencias.put((gravedad, nombre))
    while not urgencias.empty():
        print(await urgencias.get())
    pila = asyncio.LifoQueue(2)
    await pila.put('abajo')
    await pila.put('arriba')
    print(pila.full(), pila.qsize(), pila)
    try:
        pila.put_nowait('no cabe')
    except asyncio.QueueFull as error:
        print(repr(error))
    print(pila.get_nowait(), pila.get_nowait())
    try:
        pila.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    mezcla = asyncio.PriorityQueue()
    mezcla.put_nowait(1)
    try:
        mezcla.put_nowait('x')
    except TypeError as error:
        print(error)
    print(issubclass(asyncio.PriorityQueue, asyncio.Queue), isinstance(pila, asyncio.Queue))


asyncio.run(main())
