import asyncio


async def f():
    pass


for operacion in [asyncio.get_running_loop, asyncio.current_task, asyncio.all_tasks]:
    try:
        operacion()
    except RuntimeError as error:
        print(error)
c = f()
try:
    asyncio.create_task(c)
except RuntimeError as error:
    print(error)
c.close()
