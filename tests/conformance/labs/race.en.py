import asyncio


async def red_taxi():
    print("red taxi: starts")
    try:
        await asyncio.sleep(1.4)
    except asyncio.CancelledError:
        print("red taxi: cancelled")
        raise
    print("red taxi: done")
    return "the red one is here"


async def green_fills_up():
    print("green fills up: starts")
    try:
        await asyncio.sleep(0.4)
    except asyncio.CancelledError:
        print("green fills up: cancelled")
        raise
    print("green fills up: done")


async def green_comes():
    print("green comes: starts")
    try:
        await asyncio.sleep(0.7)
    except asyncio.CancelledError:
        print("green comes: cancelled")
        raise
    print("green comes: done")
    return "the green one is here"


async def blue_taxi():
    print("blue taxi: starts")
    try:
        await asyncio.sleep(1.2)
    except asyncio.CancelledError:
        print("blue taxi: cancelled")
        raise
    print("blue taxi: done")
    return "the blue one is here"


async def first_to_finish(*coroutines):
    """Return what the first to finish gives; cancel the others and wait for them."""
    tasks = [asyncio.create_task(coroutine) for coroutine in coroutines]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        done = [task for task in tasks if task.done()]
        return done[0].result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def green_taxi():
    await green_fills_up()
    return await green_comes()


async def main():
    result = await first_to_finish(red_taxi(), green_taxi(), blue_taxi())
    print("Result:", result)


asyncio.run(main())
