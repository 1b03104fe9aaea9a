import asyncio


async def kitchen_a():
    print("kitchen A: starts")
    try:
        await asyncio.sleep(1.4)
    except asyncio.CancelledError:
        print("kitchen A: cancelled")
        raise
    print("kitchen A: done")
    return "pasta"


async def kitchen_b():
    print("kitchen B: starts")
    try:
        await asyncio.sleep(0.8)
    except asyncio.CancelledError:
        print("kitchen B: cancelled")
        raise
    print("kitchen B: done")
    return "pizza"


async def kitchen_c():
    print("kitchen C: starts")
    try:
        await asyncio.sleep(1.1)
    except asyncio.CancelledError:
        print("kitchen C: cancelled")
        raise
    print("kitchen C: done")
    return "rice"


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


async def main():
    result = await first_to_finish(kitchen_a(), kitchen_b(), kitchen_c())
    print("Result:", result)


asyncio.run(main())
