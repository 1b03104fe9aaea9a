import asyncio


async def f():
    await asyncio.sleep(1)
    print("f acaba")
    return "valor"


async def main():
    t = asyncio.create_task(f())

    async def esperar():
        await asyncio.wait([t])

    w = asyncio.create_task(esperar())
    await asyncio.sleep(0.1)
    w.cancel()
    try:
        await w
    except asyncio.CancelledError:
        print("espera cancelada", t.done())
    print(await t)


asyncio.run(main())
