import asyncio
import random

CARTA = {'sopa': 0.3, 'ensalada': 0.1, 'bistec': 0.6, 'flan': 0.2}


async def cocinero(nombre, pedidos, listos):
    while True:
        prioridad, numero, plato = await pedidos.get()
        await asyncio.sleep(CARTA[plato])
        await listos.put((numero, plato, nombre))
        pedidos.task_done()


async def mesero(nombre, listos, servidos):
    while True:
        numero, plato, cocina = await listos.get()
        await asyncio.sleep(0.05)
        servidos.append(f'{nombre} sirve {plato} a la mesa {numero} (de {cocina})')
        listos.task_done()


async def main():
    azar = random.Random(7)
    pedidos, listos, servidos = asyncio.PriorityQueue(), asyncio.Queue(), []
    personal = [asyncio.create_task(cocinero(n, pedidos, listos), name=n) for n in ('Rosa', 'Iván')]
    personal.append(asyncio.create_task(mesero('Paco', listos, servidos), name='Paco'))
    for numero in range(1, 9):
        await pedidos.put((azar.randint(1, 3), numero, azar.choice(list(CARTA))))
    await pedidos.join()
    await listos.join()
    for persona in personal:
        persona.cancel()
    despedidas = await asyncio.gather(*personal, return_exceptions=True)
    print(*servidos, sep='\n')
    print([type(d).__name__ for d in despedidas], [p.get_name() for p in personal])
    print(f'{asyncio.get_running_loop().time():.2f} s')


asyncio.run(main())
