import aiohttp
import asyncio

async def fetch_async(url, session):
    async with session.get(url) as response:
        return await response.text()

async def main():
    async with aiohttp.ClientSession() as session:
        page1 = asyncio.create_task(fetch_async('http://example.com', session))
        page2 = asyncio.create_task(fetch_async('http://example.org', session))
        texts = await asyncio.gather(page1, page2)
        print([text.splitlines()[0] for text in texts], "example.org" in texts[1])

asyncio.run(main())
