import asyncio


async def menu():
    print("menu: starts")
    try:
        await asyncio.sleep(1.2)
    except asyncio.CancelledError:
        print("menu: cancelled")
        raise
    print("menu: done")
    return "menu card"


async def kitchen_a():
    print("kitchen A: starts")
    try:
        await asyncio.sleep(0.9)
    except asyncio.CancelledError:
        print("kitchen A: cancelled")
        raise
    print("kitchen A: done")
    return "pasta"


async def kitchen_b():
    print("kitchen B: starts")
    try:
        await asyncio.sleep(1.6)
    except asyncio.CancelledError:
        print("kitchen B: cancelled")
        raise
    print("kitchen B: done")
    return "pizza"


async def dessert():
    print("dessert: starts")
    try:
        await asyncio.sleep(2.4)
    except asyncio.CancelledError:
        print("dessert: cancelled")
        raise
    print("dessert: done")
    return "custard"


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


async def race():
    return await first_to_finish(kitchen_a(), kitchen_b())


async def dessert_with_timeout():
    async with asyncio.timeout(1.5):
        return await dessert()


async def main():
    results = await asyncio.gather(
        menu(),
        race(),
        dessert_with_timeout(),
        return_exceptions=True,
    )
    print("Results:", results)


asyncio.run(main())
