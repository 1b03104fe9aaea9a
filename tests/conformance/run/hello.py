import asyncio


async def main():
    print("Hola asyncio!")


if __name__ == "__main__":
    asyncio.run(main())
