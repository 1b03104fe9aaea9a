import asyncio


async def main():
    def fibonacci(n):
        return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)

    for n in [5, 10, 15]:
        print(f"fibonacci({n}) = {fibonacci(n)}")
        await asyncio.sleep(0)


asyncio.run(main())
