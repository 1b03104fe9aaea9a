"""Cooks take orders from a queue."""

import queue
import threading
import time

orders = queue.Queue()


def cook(name, seconds):
    while True:
        order = orders.get()
        if order is None:
            orders.task_done()
            print(name, "goes home")
            return
        time.sleep(seconds)
        print(name, "made", order)
        orders.task_done()


for number in range(5):
    orders.put(f"order {number}")
threads = [threading.Thread(target=cook, args=pair) for pair in (("Ana", 0.1), ("Luis", 0.25))]
for thread in threads:
    thread.start()
    time.sleep(0.02)
print("waiting for", orders.qsize(), "more")
orders.join()
print("all are made", orders.empty())
for thread in threads:
    orders.put(None)
    time.sleep(0.05)
for thread in threads:
    thread.join()
