import asyncio


async def cuenta(hasta):
    for n in range(hasta):
        await asyncio.sleep(0.1)
        if n == 2:
            raise ValueError(f"el {n} no")
        yield n


async def main():
    try:
        async for n in cuenta(5):
            print(n)
        else:
            print("nunca")
    except ValueError as error:
        print("llega", error)
    try:
        print([n async for n in cuenta(3)])
    except ValueError as error:
        print("llega", error)
    async for n in cuenta(2):
        print(n)
    else:
        print("else")
    async for n in cuenta(5):
        print(n)


asyncio.run(main())
