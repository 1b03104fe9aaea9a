import asyncio
import random


async def cafe_solo():
    print("café solo: empieza")
    await asyncio.sleep(random.uniform(0.3, 0.7))
    print("café solo: termina")
    return "solo"


async def cafe_con_leche():
    print("café con leche: empieza")
    await asyncio.sleep(random.uniform(0.3, 0.7))
    print("café con leche: termina")
    return "con leche"


async def cortado():
    print("cortado: empieza")
    await asyncio.sleep(random.uniform(0.3, 0.7))
    print("cortado: termina")
    return "cortado"


async def main():
    for _ in range(3):
        resultados = await asyncio.gather(cafe_solo(), cafe_con_leche(), cortado())
        print("Resultados:", resultados)


asyncio.run(main())
