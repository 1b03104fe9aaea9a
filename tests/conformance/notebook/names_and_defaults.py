import asyncio

x = await asyncio.sleep(0, 5)


async def usa(n=x):
    return n + x


def normal():
    return asyncio.create_task(usa())


print(asyncio.current_task().get_name(), await normal(), (await usa(1)) * 2)
del x
try:
    await usa(1)
except NameError as error:
    print(error)
