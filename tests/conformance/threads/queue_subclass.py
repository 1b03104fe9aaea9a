"""A queue between threads that keeps its items in a way of its own."""

import queue
import threading


class Unique(queue.Queue):
    """Takes each item once."""

    def _init(self, maxsize):
        self.queue = {}

    def _put(self, item):
        self.queue[item] = True

    def _get(self):
        item = next(iter(self.queue))
        del self.queue[item]
        return item


orders = Unique(maxsize=3)
for order in ("soup", "rice", "soup"):
    orders.put(order)
print(orders.qsize(), orders.full())
served = []


def serve():
    while (order := orders.get()) != "closed":
        served.append(order)
        orders.task_done()
    orders.task_done()


waiter = threading.Thread(target=serve)
waiter.start()
orders.put("closed")
waiter.join()
print(served, orders.empty(), orders.unfinished_tasks)
plain = queue.Queue()
plain.put("bread")
print(plain.queue, list(queue.LifoQueue().queue))
