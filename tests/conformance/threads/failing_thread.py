"""An exception ends its thread only; it is told on the error stream."""

import threading
import time


def fail(seconds):
    time.sleep(seconds)
    raise ValueError(f"after {seconds}")


def leave():
    raise SystemExit("nobody hears this")


threads = [
    threading.Thread(target=fail, args=(0.2,)),
    threading.Thread(target=fail, args=(0.1,), name="early"),
    threading.Thread(target=leave),
    threading.Thread(target=lambda: 1 / 0),
]
for thread in threads:
    thread.start()
    time.sleep(0.02)
for thread in threads:
    thread.join()
    print(thread.is_alive())
print("the program goes on")
