import asyncio


async def pedir(mesa, falla=False):
    await asyncio.sleep(0.1 * mesa)
    if falla:
        raise ValueError(f"la mesa {mesa} no sabe qué quiere")
    return {"mesa": mesa, "plato": "paella"}


async def main():
    pedidos = [pedir(1), pedir(2, falla=True), pedir(3)]
    for resultado in await asyncio.gather(*pedidos, return_exceptions=True):
        if isinstance(resultado, Exception):
            print("Error:", resultado)
        else:
            print("Listo:", resultado["plato"], "para la mesa", resultado["mesa"])


asyncio.run(main())
