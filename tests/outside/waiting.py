import asyncio
import aiohttp

async def attempt(session, **timeout):
    try:
        async with session.get("https://example.com/delay/3", timeout=aiohttp.ClientTimeout(**timeout)) as r:
            print(r.status)
    except asyncio.TimeoutError as error:
        print(type(error).__name__, error, isinstance(error, aiohttp.ServerTimeoutError))

async def main():
    async with aiohttp.ClientSession() as session:
        await attempt(session, sock_connect=1)
        await attempt(session, sock_read=1)
        await attempt(session, total=1, sock_read=2)
        await attempt(session, connect=1)
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=1)) as session:
        await asyncio.gather(attempt(session), attempt(session, connect=1))
        await attempt(session)

asyncio.run(main())
