import asyncio


async def cocina():
    await asyncio.sleep(0.2)
    raise ValueError("sin gas")


async def main():
    print("antes")
    await cocina()
    print("nunca")


asyncio.run(main())
