import asyncio


async def main():
    try:
        async with asyncio.timeout(1) as limite:
            raise TimeoutError("mía")
    except TimeoutError as error:
        print(error, limite.expired())
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                raise ValueError("otra cosa")
    except Exception as error:
        print(repr(error))
    try:
        async with asyncio.timeout(1) as limite:
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print("tragada")
        print("sin error", limite.expired())
    except TimeoutError:
        print("TimeoutError", limite.expired())


asyncio.run(main())
