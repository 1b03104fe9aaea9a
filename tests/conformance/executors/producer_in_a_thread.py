"""A thread fills an asyncio queue through the loop."""

import asyncio
import time


def read_sensor(loop, queue):
    for value in range(3):
        time.sleep(0.1)
        loop.call_soon_threadsafe(queue.put_nowait, value)
    loop.call_soon_threadsafe(queue.put_nowait, None)


async def main():
    queue = asyncio.Queue()
    sensor = asyncio.create_task(asyncio.to_thread(read_sensor, asyncio.get_running_loop(), queue))
    while (value := await queue.get()) is not None:
        print("value", value)
    print("sensor ended with", await sensor)


asyncio.run(main())
