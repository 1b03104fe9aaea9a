import asyncio


async def hoja(nombre):
    await asyncio.sleep(0.1)
    print("hoja", nombre)


async def rama(nombre):
    hojas = [asyncio.create_task(hoja(f"{nombre}{i}")) for i in range(2)]
    print("rama", nombre)
    for h in hojas:
        await h


async def main():
    ramas = [asyncio.create_task(rama(n)) for n in "ab"]
    print("main")
    await asyncio.gather(*ramas)


asyncio.run(main())
