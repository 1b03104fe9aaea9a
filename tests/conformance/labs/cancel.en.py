import asyncio


async def pizza():
    print("pizza: into the oven")
    try:
        await asyncio.sleep(3)
        print("pizza: served")
    finally:
        print("pizza: oven off")


async def main():
    task = asyncio.create_task(pizza())
    await asyncio.sleep(1)
    task.cancel()
    print("main: no thanks")
    try:
        await task
    except asyncio.CancelledError:
        print("main: cancelled")
    print("was it cancelled?", task.cancelled())


asyncio.run(main())
