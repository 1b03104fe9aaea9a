import asyncio
import random


async def plato(nombre):
    espera = random.uniform(0.1, 2)
    await asyncio.sleep(espera)
    print(f"{nombre} {espera:.4f}")


async def main():
    await asyncio.gather(*[plato(n) for n in "abcdef"])


asyncio.run(main())
