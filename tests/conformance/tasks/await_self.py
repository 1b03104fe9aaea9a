import asyncio


async def main():
    try:
        await asyncio.current_task()
    except RuntimeError as error:
        print("Task cannot await on itself" in str(error))


asyncio.run(main())
