import asyncio
import time


async def procesar(id_tarea, delay):
    print(f"Iniciando {id_tarea}, tardará {delay} s")
    await asyncio.sleep(delay)
    print(f"--> {id_tarea} terminada")
    return id_tarea * 2


async def una_tras_otra():
    inicio = time.time()
    await procesar("A", 2)
    await procesar("B", 3)
    print(f"Tiempo total: {time.time() - inicio:.2f} s")


async def a_la_vez():
    inicio = time.time()
    resultados = await asyncio.gather(*[procesar("A", 2), procesar("B", 3)])
    print(f"Tiempo total: {time.time() - inicio:.2f} s")
    print(f"Resultados: {resultados}")


asyncio.run(una_tras_otra())
asyncio.run(a_la_vez())
