import asyncio


async def washing_machine():
    print("washing machine: starts")
    await asyncio.sleep(1)
    print("washing machine: done")
    return "clean clothes"


async def oven():
    print("oven: starts")
    await asyncio.sleep(1.5)
    print("oven: done")
    return "golden bread"


async def one_after_another():
    await washing_machine()
    return await oven()


async def at_once():
    return await asyncio.gather(washing_machine(), oven())


async def main():
    result = await one_after_another()
    print("Result:", result)

    results = await at_once()
    print("Results:", results)


asyncio.run(main())
