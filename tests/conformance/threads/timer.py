"""Calls for later, one of them cancelled."""

import threading
import time

began = time.perf_counter()


def ring(what, *, loud=False):
    print(what, loud, round(time.perf_counter() - began, 1))


timers = [
    threading.Timer(0.3, ring, ["dessert"]),
    threading.Timer(0.1, ring, args=("soup",), kwargs={"loud": True}),
    threading.Timer(0.2, ring, ["never"]),
]
for timer in timers:
    timer.start()
time.sleep(0.15)
timers[2].cancel()
print("waiting")
for timer in timers:
    timer.join()
print("end", round(time.perf_counter() - began, 1))
