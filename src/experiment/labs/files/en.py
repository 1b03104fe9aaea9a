import asyncio

import aiofiles

DAYS = {"january.txt": 31, "february.txt": 28, "march.txt": 31}


async def write(name):
    async with aiofiles.open(name, "w") as file:
        for day in range(1, DAYS[name] + 1):
            await file.write(f"day {day}: nothing new\n")


async def count(name):
    async with aiofiles.open(name) as file:
        text = await file.read()
    return len(text.splitlines())


async def main():
    await asyncio.gather(*[write(name) for name in DAYS])
    counts = await asyncio.gather(*[count(name) for name in DAYS])
    for name, lines in zip(DAYS, counts):
        print(f"{name}: {lines} lines")
    print(f"in all: {sum(counts)}")


asyncio.run(main())
