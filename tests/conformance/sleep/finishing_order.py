import asyncio


async def plato(nombre, segundos):
    await asyncio.sleep(segundos)
    print(nombre, "listo")


async def main():
    platos = [("asado", 3), ("café", 0.5), ("sopa", 1.5), ("pan", 0), ("flan", 1)]
    await asyncio.gather(*(plato(*p) for p in platos))


asyncio.run(main())
