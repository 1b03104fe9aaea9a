"""Two workers, five calls: the others wait in line."""

import time
from concurrent.futures import ThreadPoolExecutor

def job(name, seconds):
    print(name, "begins")
    time.sleep(seconds)
    print(name, "ends")
    return name


with ThreadPoolExecutor(2) as pool:
    futures = []
    for name, seconds in (("a", 0.3), ("b", 0.5), ("c", 0.3), ("d", 0.4), ("e", 0.2)):
        futures.append(pool.submit(job, name, seconds))
        time.sleep(0.02)
    print(futures[4].cancel(), futures[4].cancelled(), futures[0].cancel())
print([future.result() for future in futures if not future.cancelled()])
