import asyncio


async def cocina(barra, platos):
    for plato in platos:
        await asyncio.sleep(0.3)
        barra.append(plato)
        print("sale", plato)
    barra.append(None)


async def mesero(barra):
    servidos = 0
    while True:
        if not barra:
            await asyncio.sleep(0.1)
            continue
        plato = barra.pop(0)
        if plato is None:
            return servidos
        print("sirvo", plato)
        await asyncio.sleep(0.5)
        servidos += 1


async def main():
    barra = []
    _, servidos = await asyncio.gather(cocina(barra, ["sopa", "pan", "flan"]), mesero(barra))
    print(servidos, "servidos")


asyncio.run(main())
