import asyncio
import time


async def doorbell():
    print("doorbell: starts")
    await asyncio.sleep(0.5)
    print("doorbell: done")
    return "open"


async def bank():
    print("bank: starts")
    time.sleep(1)  # blocks: meanwhile nobody else moves on
    print("bank: done")


async def insurance():
    print("insurance: starts")
    time.sleep(1)  # blocks: meanwhile nobody else moves on
    print("insurance: done")


async def main():
    results = await asyncio.gather(doorbell(), bank(), insurance())
    print("Results:", results)


asyncio.run(main())
