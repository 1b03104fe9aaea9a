import asyncio
import aiohttp

async def main():
    async with aiohttp.ClientSession(headers={"X-Mesa": "4"}) as session:
        async with session.get("https://example.com/json", params={"q": "café con leche", "n": [1, 2]}) as r:
            print(r.status, r.reason, r.ok, r.method, r.url, r.content_type, r.headers["content-type"])
            data = await r.json()
            print(data["args"], data["headers"]["X-Mesa"], data["simulated"])
        r = await session.post("https://example.com/post", json={"plato": "sopa"})
        sent = await r.json()
        print(sent["method"], sent["json"], sent["headers"]["Content-Type"])
        async with session.post("https://example.com/post", data={"a": "1 2"}, headers={"x-mesa": "5"}) as r:
            sent = await r.json()
            print(sent["data"], sent["headers"])
        async with session.put("https://api.test/put", data="hola") as r:
            print((await r.json())["data"], repr(r.url), r.url.host)
        async with session.head("https://example.com/") as r:
            print(r.status, await r.read())
        async with session.request("delete", "https://example.com/") as r:
            print(r.method, r.status)
        async with session.get("https://example.com/bytes/5") as r:
            print(await r.read(), [piece async for piece in r.content.iter_chunked(2)], r.content_length)
        async with session.get("https://real/200") as r:
            print(await r.text(), r.charset)
    print(session.closed)
    try:
        await session.get("https://example.com/")
    except RuntimeError as error:
        print(error)

asyncio.run(main())
