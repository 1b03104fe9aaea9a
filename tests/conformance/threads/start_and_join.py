"""Threads sleep beside one another: three waits take as long as the longest."""

import threading
import time


def download(site, seconds):
    print(f"{threading.current_thread().name}: {site} begins")
    time.sleep(seconds)
    results[site] = seconds
    print(f"{threading.current_thread().name}: {site} is there")


results = {}
began = time.perf_counter()
threads = [
    threading.Thread(target=download, args=("a.com", 0.3)),
    threading.Thread(target=download, args=("b.com", 0.1), name="second"),
    threading.Thread(target=download, kwargs={"site": "c.com", "seconds": 0.2}),
]
for thread in threads:
    print(thread.name, thread.is_alive(), thread.ident is None, thread.daemon)
    thread.start()
    time.sleep(0.02)
    print(thread.is_alive(), thread.ident is None)
for thread in threads:
    thread.join()
    print(thread.name, "joined", thread.is_alive())
print(results, round(time.perf_counter() - began, 1))
print(threading.current_thread() is threading.main_thread(), threading.current_thread().name)
print(threading.active_count(), [thread.name for thread in threading.enumerate()])
