"""What a thread raises is raised where it is awaited."""

import asyncio
import time


def fail(message):
    time.sleep(0.05)
    raise ValueError(message)


async def main():
    try:
        await asyncio.to_thread(fail, "first")
    except ValueError as error:
        print("caught", error)
    results = await asyncio.gather(
        asyncio.to_thread(fail, "second"), asyncio.to_thread(pow, 2, 3), return_exceptions=True
    )
    print(results)
    await asyncio.to_thread(fail, "third")


asyncio.run(main())
