import asyncio


async def slow():
    try:
        await asyncio.sleep(5)
    finally:
        print("slow ends")


async def main():
    task = asyncio.create_task(asyncio.wait_for(slow(), 3))
    await asyncio.sleep(1)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args, task.cancelled())


asyncio.run(main())
