import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as limite:
            await asyncio.sleep(0.5)
            limite.reschedule(loop.time() + 2)
            await asyncio.sleep(1)
            print("con más tiempo")
            limite.reschedule(None)
            await asyncio.sleep(10)
            limite.reschedule(loop.time() + 1)
            await asyncio.sleep(5)
    except TimeoutError:
        print("al final sí", limite.expired())
    try:
        async with asyncio.timeout_at(loop.time() + 1):
            await asyncio.sleep(2)
    except TimeoutError:
        print("timeout_at")


asyncio.run(main())
