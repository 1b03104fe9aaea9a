import asyncio


async def dish(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    tasks = [asyncio.create_task(dish(str(seconds), seconds)) for seconds in (1, 2, 3, 4)]
    for next_one in asyncio.as_completed(tasks, timeout=2.5):
        try:
            print(await next_one)
        except TimeoutError:
            print("too late")
    print([task.done() for task in tasks])
    for wrong in (5, dish("x", 1)):
        try:
            asyncio.as_completed(wrong)
        except TypeError as error:
            print(error)
    print(list(asyncio.as_completed([])))


asyncio.run(main())
