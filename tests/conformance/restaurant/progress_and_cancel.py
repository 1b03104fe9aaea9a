import asyncio


async def reloj():
    segundos = 0
    try:
        while True:
            print("tic", segundos)
            segundos += 1
            await asyncio.sleep(1)
    finally:
        print("reloj parado a los", segundos)


async def main():
    tic = asyncio.create_task(reloj())
    await asyncio.sleep(2.5)
    tic.cancel()
    try:
        await tic
    except asyncio.CancelledError:
        pass
    print("a casa")


asyncio.run(main())
