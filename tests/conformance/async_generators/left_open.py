import asyncio


async def sensor(nombre):
    try:
        n = 0
        while True:
            yield f"{nombre}-{n}"
            n += 1
            await asyncio.sleep(0.1)
    finally:
        print("apaga", nombre)
        await asyncio.sleep(0.1)
        print("apagado", nombre)


async def primera(g):
    async for lectura in g:
        return lectura


async def main():
    async for lectura in sensor("roto por break"):
        print(lectura)
        if lectura.endswith("2"):
            break
    print("tras el break")
    await asyncio.sleep(0.5)
    print(await primera(sensor("return")))
    await asyncio.sleep(0.5)
    global abierto
    abierto = sensor("hasta el final")
    print(await anext(abierto))
    print("acaba main")


asyncio.run(main())
print("acaba el programa")
