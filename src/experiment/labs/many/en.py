import asyncio


async def sprout(days):
    await asyncio.sleep(days / 10)
    return days


async def main():
    seeds = [sprout(days) for days in range(1, 31)]
    sprouts = await asyncio.gather(*seeds)
    print(f"{len(sprouts)} seeds have sprouted")
    print(f"one after another it would have been {sum(sprouts) / 10} s")


asyncio.run(main())
