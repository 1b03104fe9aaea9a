import asyncio
import time
import aiohttp

async def fetch(session, number):
    async with session.get(f"https://real/20{number}") as r:
        return r.status

async def main():
    for limit in (100, 3):
        began = time.monotonic()
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=limit)) as session:
            print(await asyncio.gather(*(fetch(session, number) for number in range(7))), time.monotonic() - began)
    began = time.monotonic()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=1)) as session:
        tasks = [asyncio.create_task(fetch(session, number)) for number in range(4)]
        await asyncio.sleep(0.5)
        tasks[0].cancel()
        tasks[2].cancel()
        print(await asyncio.gather(*tasks, return_exceptions=True), time.monotonic() - began)
    try:
        aiohttp.ClientSession.__enter__(session)
    except TypeError as error:
        print(error)

asyncio.run(main())
try:
    aiohttp.ClientSession()
except RuntimeError as error:
    print(error)
