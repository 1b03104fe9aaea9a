import asyncio


async def cocinar(fogones, plato, segundos):
    print(plato, "espera")
    async with fogones:
        print(plato, "al fuego")
        await asyncio.sleep(segundos)
    print(plato, "listo")
    return plato


async def main():
    fogones = asyncio.Semaphore(2)
    platos = [("sopa", 3), ("arroz", 1), ("huevo", 1), ("café", 0.5), ("flan", 2)]
    print(await asyncio.gather(*[cocinar(fogones, *p) for p in platos]))
    print(fogones.locked())


asyncio.run(main())
