import asyncio


async def f(nombre):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print(nombre, "cancelada")
        raise


async def main():
    grupo = asyncio.gather(f("a"), f("b"), f("c"))
    await asyncio.sleep(0.1)
    print(grupo.done(), grupo.cancel(), grupo.cancelled())
    try:
        await grupo
    except asyncio.CancelledError:
        print("grupo cancelado", grupo.cancelled(), grupo.cancel())


asyncio.run(main())
