import asyncio


async def report():
    print("the report begins")
    await asyncio.sleep(1)
    print("the report is ready")
    return "twelve pages"


async def main():
    task = asyncio.create_task(report())
    print("task created")
    print("main answers a letter")
    await asyncio.sleep(0.3)
    print("main is back")
    print(await task)


asyncio.run(main())
