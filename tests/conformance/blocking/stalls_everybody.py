import asyncio
import time


async def espera(nombre, n):
    inicio = time.perf_counter()
    await asyncio.sleep(n)
    print(f"{nombre}: pidió {n:.1f}, tardó {time.perf_counter() - inicio:.1f}")


async def bloquea():
    print("bloqueo el bucle")
    time.sleep(2)
    print("suelto el bucle")


async def main():
    await asyncio.gather(espera("a", 0.5), bloquea(), espera("b", 1), espera("c", 3))


asyncio.run(main())
