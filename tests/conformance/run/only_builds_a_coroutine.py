import asyncio


async def f():
    print("no corre")


c = f()
print(type(c).__name__)
c.close()


async def main():
    return 5


c = main()
print(asyncio.run(c))
try:
    asyncio.run(c)
except RuntimeError as error:
    print(error)
