import asyncio


async def n(x):
    await asyncio.sleep(x / 10)
    return x


async def main():
    futuro = asyncio.get_running_loop().create_future()
    futuro.set_result('f')
    tarea = asyncio.create_task(n(1))
    dentro = asyncio.gather(n(1), n(2))
    print(await asyncio.gather(futuro, tarea, dentro, n(3), tarea))
    print(await asyncio.gather(), await asyncio.gather(*[], return_exceptions=True))
    grupo = asyncio.gather(n(1), n(9))
    print(grupo.done(), grupo.cancelled())
    grupo.cancel('todos')
    try:
        await grupo
    except asyncio.CancelledError as error:
        print(error.args, grupo.cancelled())
    for malo in ((1,), (n,), ('x', None)):
        try:
            await asyncio.gather(*malo)
        except TypeError as error:
            print(error)


asyncio.run(main())
