import asyncio


def handler(loop, context):
    raise KeyError("the handler too")


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    asyncio.get_running_loop().call_soon(int, "x")
    await asyncio.sleep(0)
    print("goes on")


asyncio.run(main())
