"""A pool without asyncio: submit, map, results in order."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor


def square(number):
    time.sleep(0.05 * (4 - number))
    print("done", number, threading.current_thread().name)
    return number * number


began = time.perf_counter()
with ThreadPoolExecutor(max_workers=4, thread_name_prefix="cook") as pool:
    print(list(pool.map(square, range(4))))
    future = pool.submit(pow, 2, 10)
    print(future.result(), future.done(), future.running(), future.cancelled(), future.exception())
    print(list(pool.map(lambda a, b: a + b, [1, 2, 3], [10, 20])))
print(round(time.perf_counter() - began, 1))
try:
    pool.submit(square, 1)
except RuntimeError as error:
    print(error)
for wrong in (lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(initializer=3)):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
