import asyncio


async def cook(order):
    await asyncio.sleep(0.2)
    order.set_result("paella")
    print("on the pass", order.done())


async def main():
    order = asyncio.get_running_loop().create_future()
    print(order.done(), order.cancelled())
    cooking = asyncio.create_task(cook(order))
    print(await order)
    print(await order, order.result(), order.exception())
    await cooking
    print(asyncio.isfuture(order), asyncio.isfuture(cooking), asyncio.isfuture("order"))


asyncio.run(main())
