"""A class of threads with a `run` of its own."""

import threading
import time


class Cook(threading.Thread):
    def __init__(self, dish, seconds):
        super().__init__(name=f"cook of {dish}", daemon=True)
        self.dish = dish
        self.seconds = seconds
        self.result = None

    def run(self):
        time.sleep(self.seconds)
        self.result = self.dish.upper()
        print(self.name, "is done")


cooks = [Cook("soup", 0.2), Cook("salad", 0.1)]
for cook in cooks:
    cook.start()
print([cook.result for cook in cooks], [cook.daemon for cook in cooks])
for cook in cooks:
    cook.join()
print([cook.result for cook in cooks])


class Forgetful(threading.Thread):
    def __init__(self):
        self.ready = True


try:
    Forgetful().start()
except RuntimeError as error:
    print("RuntimeError:", error)
