import asyncio


async def cocina(localizador):
    await asyncio.sleep(1)
    print("cocina: pedido listo")
    localizador.set_result("hamburguesa")
    print("cocina: al siguiente")


def vibrar(localizador):
    print("el localizador vibra")


async def main():
    localizador = asyncio.get_running_loop().create_future()
    localizador.add_done_callback(vibrar)
    tarea = asyncio.create_task(cocina(localizador))
    print("cliente: me siento a esperar")
    plato = await localizador
    print("cliente: recojo la", plato)
    await tarea


asyncio.run(main())
