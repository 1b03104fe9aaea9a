import asyncio


async def main():
    permits = asyncio.BoundedSemaphore(2)
    await permits.acquire()
    permits.release()
    try:
        permits.release()
    except ValueError as error:
        print(error)
    for value in (-1, "x"):
        try:
            asyncio.Semaphore(value)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
    print(asyncio.Semaphore().locked(), asyncio.Semaphore(0).locked())


asyncio.run(main())
