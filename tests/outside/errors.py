import asyncio
import aiohttp

async def attempt(session, url, **options):
    try:
        async with session.get(url, **options) as r:
            r.raise_for_status()
            print(await r.json())
    except Exception as error:
        bases = [base.__name__ for base in type(error).__mro__]
        print(f"{type(error).__name__}: {error}", "ClientError" in bases)
        return error

async def main():
    async with aiohttp.ClientSession() as session:
        error = await attempt(session, "https://example.com/status/404")
        print(error.status, error.message, isinstance(error, aiohttp.ClientResponseError))
        error = await attempt(session, "https://example.com/")
        print(isinstance(error, aiohttp.ContentTypeError))
        error = await attempt(session, "https://nowhere:8443/x")
        print(isinstance(error, OSError), isinstance(error, aiohttp.ClientConnectionError), error.host, error.port)
        await attempt(session, "https://denied/")
        error = await attempt(session, "not an address")
        print(isinstance(error, aiohttp.InvalidURL), isinstance(error, ValueError))
        await attempt(session, "ftp://example.com/")
        error = await attempt(session, "https://example.com/delay/5", timeout=aiohttp.ClientTimeout(total=2))
        print(isinstance(error, asyncio.TimeoutError))
        await attempt(session, "https://example.com/delay/5", timeout=1)
    async with aiohttp.ClientSession(raise_for_status=True) as session:
        await attempt(session, "https://example.com/status/500")

asyncio.run(main())
