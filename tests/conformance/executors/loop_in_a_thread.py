"""A loop that runs forever in a thread of its own; the main thread gives it work."""

import asyncio
import threading
import time


async def order(dish, seconds):
    await asyncio.sleep(seconds)
    print(dish, "in", threading.current_thread().name)
    return dish.upper()


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever, name="waiter", daemon=True)
thread.start()
began = time.perf_counter()
futures = [asyncio.run_coroutine_threadsafe(order(dish, seconds), loop) for dish, seconds in (("soup", 0.2), ("tea", 0.1))]
print([future.result() for future in futures], round(time.perf_counter() - began, 1))
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
print(loop.is_closed(), thread.is_alive())


def each_its_own(name, seconds):
    asyncio.run(order(name, seconds))
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)


threads = [threading.Thread(target=each_its_own, args=pair, name=f"thread of {pair[0]}") for pair in (("a", 0.2), ("b", 0.1))]
for one in threads:
    one.start()
for one in threads:
    one.join()
