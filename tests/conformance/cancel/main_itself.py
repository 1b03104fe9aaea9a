import asyncio


async def main():
    asyncio.get_running_loop().call_later(1, asyncio.current_task().cancel)
    try:
        await asyncio.sleep(5)
    finally:
        print("main limpia")


asyncio.run(main())
