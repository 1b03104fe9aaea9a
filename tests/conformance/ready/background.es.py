import asyncio


async def cocinar(plato, segundos):
    print(f"{plato}: a la cocina")
    await asyncio.sleep(segundos)
    print(f"{plato}: listo")
    return plato


async def main():
    # create_task solo apunta el pedido: empieza en cuanto main espera algo.
    pedido = asyncio.create_task(cocinar("paella", 1.5))
    print("El mesero ya ha pedido la paella")

    for copa in ["agua", "vino", "pan"]:
        await asyncio.sleep(0.3)
        print(f"El mesero trae {copa}")

    # Aquí hace falta el resultado: se espera lo que quede.
    print("A la mesa:", await pedido)


asyncio.run(main())
