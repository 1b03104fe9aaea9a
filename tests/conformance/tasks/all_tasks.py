import asyncio


async def dormir(n):
    await asyncio.sleep(n)


async def main():
    for n in (3, 1, 2):
        asyncio.create_task(dormir(n), name=f"d{n}")
    while len(asyncio.all_tasks()) > 1:
        print([t.get_name() for t in asyncio.all_tasks()])
        await asyncio.sleep(1)
    print(asyncio.current_task() in asyncio.all_tasks())


asyncio.run(main())
