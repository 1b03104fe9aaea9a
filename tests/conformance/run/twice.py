import asyncio


async def main(nombre):
    print(nombre, asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    await asyncio.create_task(asyncio.sleep(0))


for nombre in "ab":
    asyncio.run(main(nombre))
