import asyncio


async def justo():
    print("corre en la última pasada")
    await asyncio.sleep(0)
    print("no llega aquí")


async def main():
    asyncio.create_task(justo())
    print("main acaba enseguida")


asyncio.run(main())
