import asyncio


async def decir(que, espera):
    await asyncio.sleep(espera)
    print(que)
    return que.upper()


async def main():
    tarea = asyncio.create_task(decir("hola", 1))
    print("tarea creada", tarea.done())
    await asyncio.sleep(0)
    print(await tarea, tarea.done(), tarea.result(), tarea.exception(), tarea.cancelled())
    print(await tarea)


asyncio.run(main())
