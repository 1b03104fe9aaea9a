import asyncio
import aiohttp

def told(loop, context):
    print(context["message"], str(context["client_session"]).partition(" at ")[0])

async def left_open():
    session = aiohttp.ClientSession()
    print((await session.get("https://example.com/")).status)

async def main():
    asyncio.get_running_loop().set_exception_handler(told)
    await left_open()
    session = aiohttp.ClientSession()
    await session.close()
    await session.close()
    del session
    connector = aiohttp.TCPConnector()
    async with aiohttp.ClientSession(connector=connector, connector_owner=False) as session:
        pass
    print(session.closed, connector.closed)
    global kept
    kept = aiohttp.ClientSession()

asyncio.run(main())
print("over")
