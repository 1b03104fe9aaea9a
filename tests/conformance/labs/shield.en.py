import asyncio


async def transfer():
    print("transfer: starts")
    try:
        await asyncio.sleep(1.5)
    except asyncio.CancelledError:
        print("transfer: cancelled")
        raise
    print("transfer: done")
    return "money in the account"


async def way_home():
    print("way home: starts")
    await asyncio.sleep(1.2)
    print("way home: done")
    return "home"


async def main():
    try:
        async with asyncio.timeout(0.7):
            result = await asyncio.shield(transfer())
            print("Result:", result)
    except Exception as error:
        print(f"Caught: {error!r}")

    result = await way_home()
    print("Result:", result)


asyncio.run(main())
