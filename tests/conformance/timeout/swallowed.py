import asyncio


async def main():
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print("swallowed")
    except TimeoutError:
        print("times out")
    else:
        print("goes on", asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                raise ValueError("instead")
    except ValueError as error:
        print(error, repr(error.__context__))


asyncio.run(main())
