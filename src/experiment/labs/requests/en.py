import asyncio
import time

import aiohttp

SITE = "https://example.com/"


async def send(session, letter, carriers):
    async with carriers:
        async with session.get(SITE, params={"letter": letter}) as answer:
            await answer.text()
            return answer.status


async def main():
    began = time.perf_counter()
    carriers = asyncio.Semaphore(10)
    async with aiohttp.ClientSession() as session:
        letters = [send(session, letter, carriers) for letter in range(1, 101)]
        statuses = await asyncio.gather(*letters)
    print(f"good answers: {statuses.count(200)}")
    print(f"seconds, rounded: {time.perf_counter() - began:.0f}")


asyncio.run(main())
