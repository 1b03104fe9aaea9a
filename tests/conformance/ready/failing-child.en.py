import asyncio


async def soup():
    print("soup: starts")
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("soup: cancelled")
        raise
    print("soup: done")
    return "hot soup"


async def pasta():
    print("pasta: starts")
    try:
        await asyncio.sleep(0.6)
    except asyncio.CancelledError:
        print("pasta: cancelled")
        raise
    print("pasta: fails")
    raise RuntimeError("it burned")


async def dessert():
    print("dessert: starts")
    try:
        await asyncio.sleep(0.3)
    except asyncio.CancelledError:
        print("dessert: cancelled")
        raise
    print("dessert: done")
    return "custard"


async def main():
    try:
        results = await asyncio.gather(soup(), pasta(), dessert())
        print("Results:", results)
    except Exception as error:
        print(f"Caught: {error!r}")

    results = await asyncio.gather(soup(), pasta(), dessert(), return_exceptions=True)
    print("Results:", results)


asyncio.run(main())
