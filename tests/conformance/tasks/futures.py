import asyncio


async def ponedora(futuro):
    await asyncio.sleep(1)
    futuro.set_result("Operación exitosa")


def avisar(futuro):
    try:
        print("Callback:", futuro.result())
    except Exception as error:
        print("Callback:", repr(error))


async def main():
    loop = asyncio.get_running_loop()
    futuro = loop.create_future()
    futuro.add_done_callback(avisar)
    asyncio.create_task(ponedora(futuro))
    print(await futuro)
    try:
        futuro.set_result(2)
    except asyncio.InvalidStateError as error:
        print(error)
    otro = asyncio.Future()
    otro.add_done_callback(avisar)
    otro.set_exception(RuntimeError("fallida"))
    try:
        await otro
    except RuntimeError as error:
        print("await:", error)


asyncio.run(main())
