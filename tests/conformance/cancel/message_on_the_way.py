import asyncio


async def dormir():
    await asyncio.sleep(10)


async def main():
    for mensaje in ('se acabó', None, 5, ('a', 1)):
        tarea = asyncio.create_task(dormir())
        await asyncio.sleep(0)
        tarea.cancel(mensaje)
        try:
            await tarea
        except asyncio.CancelledError as error:
            print(error.args, repr(error))
    tarea = asyncio.create_task(dormir())
    tarea.cancel(msg='antes de empezar')
    try:
        await tarea
    except asyncio.CancelledError as error:
        print(error.args)
    try:
        tarea.result()
    except asyncio.CancelledError as error:
        print('result', error.args)
    try:
        tarea.exception()
    except asyncio.CancelledError as error:
        print('exception', error.args)


asyncio.run(main())
