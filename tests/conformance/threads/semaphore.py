"""Two tables, five guests."""

import threading
import time

tables = threading.Semaphore(2)
began = time.perf_counter()


def guest(name, seconds):
    time.sleep(ord(name) % 32 * 0.01)
    with tables:
        print(name, "sits down")
        time.sleep(seconds)
        print(name, "leaves", round(time.perf_counter() - began, 1))


threads = [threading.Thread(target=guest, args=pair) for pair in (("A", 0.3), ("B", 0.5), ("C", 0.4), ("D", 0.4), ("E", 0.1))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(tables.acquire(blocking=False), tables.acquire(timeout=0.05), tables.acquire(timeout=0.05), tables.acquire(False))
tables.release(2)
bounded = threading.BoundedSemaphore(1)
for wrong in (
    lambda: bounded.release(),
    lambda: threading.Semaphore(-1),
    lambda: tables.release(0),
    lambda: tables.acquire(False, 1),
):
    try:
        wrong()
    except ValueError as error:
        print("ValueError:", error)
