import asyncio


async def lector(cola, nombre):
    try:
        while True:
            print(nombre, await cola.get())
            cola.task_done()
    except asyncio.QueueShutDown as error:
        print(nombre, 'cierra', repr(error))


async def escritor(cola, cosa):
    try:
        await cola.put(cosa)
        print('puesto', cosa)
    except asyncio.QueueShutDown:
        print('no puesto', cosa)


async def main():
    cola = asyncio.Queue(2)
    lectores = [asyncio.create_task(lector(cola, n)) for n in 'ab']
    await escritor(cola, 1)
    await asyncio.sleep(0)
    cola.shutdown()
    print(cola)
    await asyncio.gather(*lectores)
    await escritor(cola, 2)
    cola = asyncio.Queue(1)
    await escritor(cola, 'x')
    espera = asyncio.create_task(escritor(cola, 'y'))
    union = asyncio.create_task(cola.join())
    await asyncio.sleep(0)
    cola.shutdown(immediate=True)
    await espera
    await union
    try:
        cola.get_nowait()
    except asyncio.QueueShutDown:
        print('vacía y cerrada', cola.qsize())


asyncio.run(main())
