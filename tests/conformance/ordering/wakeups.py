import asyncio


async def espera(futuro, n):
    print(n, await futuro)
    await asyncio.sleep(0)
    print(n, "otra vez")


async def main():
    futuro = asyncio.get_running_loop().create_future()
    tareas = [asyncio.create_task(espera(futuro, n)) for n in range(3)]
    await asyncio.sleep(0)
    futuro.set_result("valor")
    print("puesto")
    await asyncio.sleep(0)
    print("main")
    await asyncio.gather(*tareas)


asyncio.run(main())
