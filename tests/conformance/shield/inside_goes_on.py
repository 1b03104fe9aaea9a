import asyncio


async def cobro():
    print("cobrando")
    await asyncio.sleep(2)
    print("cobrado")
    return "recibo"


async def cliente():
    try:
        return await asyncio.shield(cobro())
    except asyncio.CancelledError:
        print("el cliente se va")
        raise


async def main():
    tarea = asyncio.create_task(cliente())
    await asyncio.sleep(1)
    tarea.cancel()
    await asyncio.wait([tarea])
    print(tarea.cancelled())
    await asyncio.sleep(2)


asyncio.run(main())
