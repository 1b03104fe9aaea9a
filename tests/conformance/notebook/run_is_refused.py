import asyncio


async def main():
    print("hola")


await main()
asyncio.run(main())
