"""Threads that wait for an event; a wait may have a limit."""

import threading
import time

ready = threading.Event()
began = time.perf_counter()


def at():
    return round(time.perf_counter() - began, 1)


def waiter(name, timeout=None):
    print(name, ready.wait(timeout), at())


threads = [
    threading.Thread(target=waiter, args=("impatient", 0.1)),
    threading.Thread(target=waiter, args=("patient",)),
]
for thread in threads:
    thread.start()
print("set:", ready.is_set())
time.sleep(0.3)
ready.set()
for thread in threads:
    thread.join()
print("set:", ready.is_set(), ready.wait(), ready.wait(0))
ready.clear()
print("set:", ready.is_set(), ready.wait(0), ready.wait(0.1), at())
