import asyncio


async def roast():
    print("roast: starts")
    await asyncio.sleep(2)
    print("roast: done")
    return "roast"


async def coffee():
    print("coffee: starts")
    await asyncio.sleep(0.5)
    print("coffee: done")
    return "coffee"


async def pizza():
    print("pizza: starts")
    await asyncio.sleep(1.5)
    print("pizza: done")
    return "pizza"


async def salad():
    print("salad: starts")
    await asyncio.sleep(1)
    print("salad: done")
    return "salad"


async def main():
    results = await asyncio.gather(roast(), coffee(), pizza(), salad())
    print("Results:", results)


asyncio.run(main())
