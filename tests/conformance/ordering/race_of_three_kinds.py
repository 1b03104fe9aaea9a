import asyncio


async def con_gather():
    await asyncio.gather(asyncio.sleep(0.1))
    print("gather")


async def con_wait_for():
    await asyncio.wait_for(asyncio.sleep(0.1), 1)
    print("wait_for")


async def con_tarea():
    await asyncio.create_task(asyncio.sleep(0.1))
    print("tarea")


async def con_shield():
    await asyncio.shield(asyncio.sleep(0.1))
    print("shield")


async def con_wait():
    await asyncio.wait([asyncio.create_task(asyncio.sleep(0.1))])
    print("wait")


async def directa():
    await asyncio.sleep(0.1)
    print("directa")


async def main():
    await asyncio.gather(con_gather(), con_wait_for(), con_wait(), con_shield(), con_tarea(), directa())


asyncio.run(main())
