"""What each thread of a pool does first."""

import threading
import time
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor

mine = threading.local()


def prepare(what):
    mine.tool = what
    print("prepared", what)


def use():
    time.sleep(0.1)
    return mine.tool


with ThreadPoolExecutor(2, initializer=prepare, initargs=("knife",)) as pool:
    print([future.result() for future in [pool.submit(use), pool.submit(use)]])


def broken():
    raise OSError("no tools")


with ThreadPoolExecutor(1, initializer=broken) as pool:
    try:
        print(pool.submit(use).result())
    except BrokenExecutor as error:
        print("broken:", error)
