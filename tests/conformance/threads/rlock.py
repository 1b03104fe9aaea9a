"""A lock that its holder may take again, and others only when it is given back as often."""

import threading
import time

lock = threading.RLock()
began = time.perf_counter()


def outer():
    with lock:
        inner()
        time.sleep(0.2)
        print("outer gives back", round(time.perf_counter() - began, 1))


def inner():
    with lock:
        print("inner has it too")


def other():
    time.sleep(0.05)
    print("other:", lock.acquire(blocking=False), lock.acquire(timeout=0.05))
    with lock:
        print("other has it", round(time.perf_counter() - began, 1))


threads = [threading.Thread(target=outer), threading.Thread(target=other)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
