import asyncio


async def nada():
    await asyncio.sleep(0)


async def main():
    grupo = asyncio.TaskGroup()
    print(grupo)
    try:
        grupo.create_task(nada())
    except RuntimeError as error:
        print(error)
    async with grupo:
        grupo.create_task(nada())
        print(grupo)
        try:
            async with grupo:
                pass
        except RuntimeError as error:
            print(error)
    try:
        grupo.create_task(nada())
    except RuntimeError as error:
        print(error)


asyncio.run(main())
try:
    asyncio.TaskGroup(1)
except TypeError as error:
    print(error)
