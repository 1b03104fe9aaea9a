import asyncio


async def soup():
    print("soup: starts")
    try:
        await asyncio.sleep(0.8)
    except asyncio.CancelledError:
        print("soup: cancelled")
        raise
    print("soup: done")
    return "hot soup"


async def roast():
    print("roast: starts")
    try:
        await asyncio.sleep(2.5)
    except asyncio.CancelledError:
        print("roast: cancelled")
        raise
    print("roast: done")
    return "roast"


async def main():
    try:
        async with asyncio.timeout(1.2):
            result = await soup()
            print("Result:", result)
    except Exception as error:
        print(f"Caught: {error!r}")

    try:
        async with asyncio.timeout(1.2):
            result = await roast()
            print("Result:", result)
    except Exception as error:
        print(f"Caught: {error!r}")


asyncio.run(main())
