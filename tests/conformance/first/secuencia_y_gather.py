import asyncio
import time


async def preparar(plato, segundos):
    print(f"{plato}: a la cocina")
    await asyncio.sleep(segundos)
    print(f"{plato}: en la mesa")
    return f"{plato} ({segundos} s)"


async def uno_tras_otro():
    inicio = time.time()
    resultados = [await preparar("sopa", 1), await preparar("pasta", 2)]
    print(f"En secuencia: {time.time() - inicio:.1f} s, {resultados}")


async def a_la_vez():
    inicio = time.perf_counter()
    resultados = await asyncio.gather(preparar("sopa", 1), preparar("pasta", 2))
    print(f"A la vez: {time.perf_counter() - inicio:.1f} s, {resultados}")


if __name__ == "__main__":
    asyncio.run(uno_tras_otro())
    asyncio.run(a_la_vez())
