import asyncio
import aiohttp
import requests

async def main():
    async with aiohttp.ClientSession(cookies={"mesa": "4"}) as session:
        async with session.get("https://example.com/headers", cookies={"turno": 2}) as r:
            print((await r.json())["headers"], len(r.cookies))
        session.cookie_jar.update_cookies({"mesa": 5})
        async with session.get("https://example.com/headers") as r:
            print((await r.json())["headers"], [(c.key, c.value) for c in session.cookie_jar])
        try:
            await session.get("https://real/200")
        except NotImplementedError as error:
            print(error)
        session.cookie_jar.clear()
        print((await session.get("https://real/200")).status)
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar(), cookies={"a": "b"}) as session:
        async with session.get("https://example.com/headers") as r:
            print((await r.json())["headers"])
    async with aiohttp.ClientSession(headers={"cookie": "a=b"}) as session:
        try:
            await session.get("https://real/200")
        except NotImplementedError as error:
            print("refused")

asyncio.run(main())
with requests.Session() as session:
    session.cookies.set("mesa", "4")
    print(session.get("https://example.com/headers", cookies={"turno": "2"}).json()["headers"])
    try:
        session.get("https://real/200")
    except NotImplementedError as error:
        print(error)
print(requests.get("https://real/200").cookies.get("x", "none"))
