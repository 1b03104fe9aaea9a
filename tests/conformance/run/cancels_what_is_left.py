import asyncio


async def fondo(nombre):
    print(nombre, "empieza")
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print(nombre, "se cancela")
        raise
    finally:
        print(nombre, "limpia")


async def main():
    asyncio.create_task(fondo("uno"))
    asyncio.create_task(fondo("dos"))
    await asyncio.sleep(0.1)
    print("main acaba")


asyncio.run(main())
print("fin")
