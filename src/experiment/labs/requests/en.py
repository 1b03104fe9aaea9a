import asyncio
import time

import aiohttp


async def send(session, letter, carriers):
    async with carriers:
        async with session.get(f"https://example.com/letter/{letter}") as answer:
            return await answer.text()


async def main():
    began = time.perf_counter()
    carriers = asyncio.Semaphore(10)
    async with aiohttp.ClientSession() as session:
        pages = await asyncio.gather(*[send(session, n, carriers) for n in range(1, 101)])
    print(f"{len(pages)} answers")
    print(f"seconds, rounded: {time.perf_counter() - began:.0f}")


asyncio.run(main())
