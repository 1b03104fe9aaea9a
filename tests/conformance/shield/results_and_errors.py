import asyncio


async def bien():
    await asyncio.sleep(0.1)
    return 1


async def mal():
    await asyncio.sleep(0.1)
    raise ValueError("mal")


async def main():
    print(await asyncio.shield(bien()))
    try:
        await asyncio.shield(mal())
    except ValueError as error:
        print(error)
    tarea = asyncio.create_task(bien())
    escudo = asyncio.shield(tarea)
    tarea.cancel()
    try:
        await escudo
    except asyncio.CancelledError:
        print("la de dentro se canceló", escudo.cancelled())
    hecha = asyncio.create_task(bien())
    await hecha
    print(asyncio.shield(hecha) is hecha)


asyncio.run(main())
