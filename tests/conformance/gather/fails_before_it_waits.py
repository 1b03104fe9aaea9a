import asyncio


async def falla():
    print("fallo ya")
    raise KeyError("ya")


async def otra():
    print("otra corre")
    await asyncio.sleep(0.1)
    print("otra acaba")


async def main():
    try:
        await asyncio.gather(falla(), otra())
    except KeyError as error:
        print("atrapada", error)
    print(len(asyncio.all_tasks()))
    await asyncio.sleep(0.2)


asyncio.run(main())
