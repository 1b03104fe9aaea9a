import asyncio


async def f():
    await asyncio.sleep(1)


async def main():
    tarea = asyncio.create_task(f())
    for pregunta in (tarea.result, tarea.exception):
        try:
            pregunta()
        except asyncio.InvalidStateError as error:
            print(error)
    tarea.cancel()
    await asyncio.sleep(0)
    for pregunta in (tarea.result, tarea.exception):
        try:
            pregunta()
        except asyncio.CancelledError as error:
            print("CancelledError", error.args)


asyncio.run(main())
