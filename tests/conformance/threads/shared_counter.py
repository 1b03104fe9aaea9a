"""Reading, waiting and writing back loses counts; with a lock none is lost."""

import threading
import time

count = 0
lock = threading.Lock()


def careless(after):
    global count
    time.sleep(after)
    seen = count
    time.sleep(0.2)
    count = seen + 1


def careful(after):
    global count
    time.sleep(after)
    with lock:
        seen = count
        time.sleep(0.1)
        count = seen + 1


def run_all(target):
    global count
    count = 0
    threads = [threading.Thread(target=target, args=(0.04 * place,)) for place in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return count


print("careless:", run_all(careless))
print("careful:", run_all(careful))


def many():
    global count
    for _ in range(500):
        with lock:
            count += 1


print("computing:", run_all(lambda after: many()))
