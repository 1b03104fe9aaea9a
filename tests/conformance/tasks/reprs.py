import asyncio


def show(value):
    print(str(value).replace("/", "").split(" at ")[0])


async def work():
    await asyncio.sleep(1)
    return "done"


async def fails():
    raise ValueError("no")


async def main():
    future = asyncio.get_running_loop().create_future()
    print(future)
    future.set_result([1, 2])
    print(future)
    task = asyncio.create_task(work(), name="w")
    show(task)
    failing = asyncio.create_task(fails(), name="f")
    await asyncio.wait([failing])
    show(failing)
    print("exception=ValueError('no')" in repr(failing))
    task.cancel()
    show(task)
    await asyncio.wait([task])
    show(task)
    show(asyncio.gather())
    show(asyncio.gather(asyncio.sleep(0)))
    print(asyncio.Task, asyncio.Future)


asyncio.run(main())
