import asyncio
import random


async def productor(nombre, cola, cuantos):
    for numero in range(cuantos):
        await asyncio.sleep(random.Random(f'{nombre}{numero}').random() / 10)
        await cola.put((nombre, numero))
    print(nombre, 'termina')


async def consumidor(nombre, cola, hechos):
    while True:
        quien, numero = await cola.get()
        await asyncio.sleep(0.02)
        hechos.append((nombre, quien, numero))
        cola.task_done()


async def main():
    cola = asyncio.Queue(maxsize=3)
    hechos = []
    consumidores = [asyncio.create_task(consumidor(f'c{i}', cola, hechos)) for i in range(2)]
    await asyncio.gather(*(productor(f'p{i}', cola, 4) for i in range(3)))
    print('en cola', cola.qsize())
    await cola.join()
    for tarea in consumidores:
        tarea.cancel()
    print(await asyncio.gather(*consumidores, return_exceptions=True))
    for uno in hechos:
        print(*uno)


asyncio.run(main())
