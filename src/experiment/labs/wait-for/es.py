import asyncio


async def autobus(linea, espera):
    await asyncio.sleep(espera)
    return linea


async def main():
    for linea, espera in [("7", 0.8), ("12", 5)]:
        try:
            llega = await asyncio.wait_for(autobus(linea, espera), timeout=1.5)
            print(f"subo al {llega}")
        except TimeoutError:
            print(f"el {linea} no llega: me voy andando")


asyncio.run(main())
