# A group that is entered by hand and never left: its task fails when the task that entered it is long done.
import asyncio
import logging


async def fails():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("late")


async def enters(made):
    group = asyncio.TaskGroup()
    await group.__aenter__()
    made.append(group.create_task(fails(), name="child"))


async def once():
    made = []
    await asyncio.create_task(enters(made), name="parent")
    await asyncio.sleep(0)
    made[0].cancel()
    await asyncio.wait(made)
    await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", sorted(context), repr(context["exception"])))
    await once()
    loop.set_exception_handler(None)
    await once()


asyncio.run(main())
logging.basicConfig(format="%(levelname)s %(name)s %(message).12s")
asyncio.run(main())
