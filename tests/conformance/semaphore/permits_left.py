import asyncio


async def usar(nombre, semaforo):
    async with semaforo:
        print(nombre, 'entra; quedan', semaforo._value)
        await asyncio.sleep(0.1)
    print(nombre, 'sale; quedan', semaforo._value)


async def main():
    semaforo = asyncio.BoundedSemaphore(2)
    await asyncio.gather(*(usar(nombre, semaforo) for nombre in 'abc'))
    print(semaforo._value, asyncio.Semaphore(7)._value)
    cola = asyncio.Queue()
    for pedido in range(3):
        cola.put_nowait(pedido)
    cola.get_nowait()
    cola.task_done()
    print('sin terminar', cola._unfinished_tasks)


asyncio.run(main())
