import asyncio


async def payment():
    print("payment: starts")
    try:
        await asyncio.sleep(1.5)
    except asyncio.CancelledError:
        print("payment: cancelled")
        raise
    print("payment: done")
    return "paid"


async def farewell():
    print("farewell: starts")
    await asyncio.sleep(1.2)
    print("farewell: done")
    return "see you soon!"


async def main():
    try:
        async with asyncio.timeout(0.7):
            result = await asyncio.shield(payment())
            print("Result:", result)
    except Exception as error:
        print(f"Caught: {error!r}")

    result = await farewell()
    print("Result:", result)


asyncio.run(main())
