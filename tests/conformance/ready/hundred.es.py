import asyncio
import random
import time


async def atender(mesa):
    segundos = random.uniform(0.5, 1.5)
    await asyncio.sleep(segundos)
    return mesa, segundos


async def main():
    inicio = time.perf_counter()
    atendidas = await asyncio.gather(*[atender(mesa) for mesa in range(1, 101)])
    total = time.perf_counter() - inicio

    suma = sum(segundos for mesa, segundos in atendidas)
    lenta, maximo = max(atendidas, key=lambda atendida: atendida[1])
    print(f"{len(atendidas)} mesas atendidas en {total:.2f} s")
    print(f"una tras otra habrían sido {suma:.2f} s")
    print(f"la más lenta fue la mesa {lenta}, con {maximo:.2f} s")


asyncio.run(main())
