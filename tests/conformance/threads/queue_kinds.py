"""Every kind of queue, its limits and what it raises."""

import queue
import threading
import time

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    line = kind()
    for number in (2, 3, 1):
        line.put(number)
    print(kind.__name__, line.qsize(), [line.get() for _ in range(3)], line.empty())

small = queue.Queue(maxsize=2)
small.put("a")
small.put_nowait("b")
print(small.full(), small.maxsize)
for wrong in (
    lambda: small.put_nowait("c"),
    lambda: small.put("c", timeout=0.05),
    lambda: small.put("c", block=False),
    lambda: small.put("c", timeout=-1),
):
    try:
        wrong()
    except (queue.Full, ValueError) as error:
        print(type(error).__name__, error)


def later():
    time.sleep(0.1)
    print("took", small.get())


thread = threading.Thread(target=later)
thread.start()
small.put("c")
print("put after a while")
thread.join()
print(small.get(), small.get())
for wrong in (small.get_nowait, lambda: small.get(timeout=0.05), lambda: small.get(False), queue.SimpleQueue().get_nowait):
    try:
        wrong()
    except queue.Empty as error:
        print(type(error).__name__, error)
for _ in range(3):
    small.task_done()
try:
    small.task_done()
except ValueError as error:
    print(error)
small.put("last")
small.shutdown()
print(small.get())
for wrong in (small.get, lambda: small.put("more")):
    try:
        wrong()
    except queue.ShutDown as error:
        print(type(error).__name__)
