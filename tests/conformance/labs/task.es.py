import asyncio


async def informe():
    print("el informe empieza")
    await asyncio.sleep(1)
    print("el informe está listo")
    return "doce páginas"


async def main():
    tarea = asyncio.create_task(informe())
    print("tarea creada")
    print("main contesta un correo")
    await asyncio.sleep(0.3)
    print("main vuelve")
    print(await tarea)


asyncio.run(main())
