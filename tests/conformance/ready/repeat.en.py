import asyncio
import random


async def espresso():
    print("espresso: starts")
    await asyncio.sleep(random.uniform(0.3, 0.7))
    print("espresso: done")
    return "espresso"


async def latte():
    print("latte: starts")
    await asyncio.sleep(random.uniform(0.3, 0.7))
    print("latte: done")
    return "latte"


async def macchiato():
    print("macchiato: starts")
    await asyncio.sleep(random.uniform(0.3, 0.7))
    print("macchiato: done")
    return "macchiato"


async def main():
    for _ in range(3):
        results = await asyncio.gather(espresso(), latte(), macchiato())
        print("Results:", results)


asyncio.run(main())
