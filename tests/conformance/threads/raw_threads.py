"""Threads and locks without `threading`: sleeps decide who comes first."""

import _thread
import time

started = time.perf_counter()
done = _thread.allocate_lock()
done.acquire()
left = 3


def cook(dish, seconds):
    global left
    time.sleep(seconds)
    print(dish, "after", round(time.perf_counter() - started, 1))
    left -= 1
    if left == 0:
        done.release()


_thread.start_new_thread(cook, ("soup", 0.3))
_thread.start_new_thread(cook, ("bread", 0.1))
_thread.start_new_thread(cook, (), {"dish": "tea", "seconds": 0.2})
print("all are cooking")
print(done.acquire(timeout=0.15))
print(done.acquire(), "at", round(time.perf_counter() - started, 1))
print(done.locked(), done.acquire(blocking=False))
done.release()
for wrong in (
    lambda: done.release(),
    lambda: done.acquire(False, 1),
    lambda: done.acquire(timeout=-2),
    lambda: _thread.start_new_thread(cook, ["soup"]),
    lambda: _thread.start_new_thread(cook, (), ()),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
with done:
    print("held:", done.locked())
print("held:", done.locked())
