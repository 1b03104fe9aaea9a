import asyncio


async def main():
    print("espero a nadie")
    await asyncio.get_running_loop().create_future()


asyncio.run(main())
