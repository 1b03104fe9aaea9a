import asyncio


async def kitchen(pager):
    await asyncio.sleep(1)
    print("kitchen: order ready")
    pager.set_result("burger")
    print("kitchen: next one")


def buzz(pager):
    print("the pager buzzes")


async def main():
    pager = asyncio.get_running_loop().create_future()
    pager.add_done_callback(buzz)
    task = asyncio.create_task(kitchen(pager))
    print("guest: I take a seat")
    dish = await pager
    print("guest: picking up the", dish)
    await task


asyncio.run(main())
