"""The rules of ProcessPoolExecutor."""

import concurrent.futures
import os
import time
from concurrent.futures import ProcessPoolExecutor, as_completed, wait
from concurrent.futures.process import BrokenProcessPool

level = 1


def set_level(value):
    global level
    level = value


def get_level(_=None):
    return level


def nap(seconds, *, result=None):
    time.sleep(seconds)
    return result or seconds


def add(a, b=10):
    return a + b


def fails():
    raise ValueError("never")


def main():
    for bad in [dict(max_workers=0), dict(max_workers=-1), dict(initializer=3), dict(max_tasks_per_child=0),
                dict(max_tasks_per_child="a")]:
        try:
            ProcessPoolExecutor(**bad)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)

    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(add, range(5))), list(pool.map(add, [1, 2], [3, 4])), list(pool.map(add, [])))
        print(list(pool.map(add, range(10), range(10), chunksize=3)))
        try:
            pool.map(add, [1], chunksize=0)
        except ValueError as error:
            print(error)
        naps = [pool.submit(nap, seconds) for seconds in (0.5, 0.1)]
        print([future.result() for future in as_completed(naps)])
        print(pool.submit(nap, 0.01, result="named").result())
        done, left = wait([pool.submit(nap, 1), pool.submit(nap, 0.1)], return_when="FIRST_COMPLETED")
        print(len(done), len(left))
        future = pool.submit(nap, 0.3)
        try:
            future.result(timeout=0.01)
        except concurrent.futures.TimeoutError:
            print("too early", future.done())
        called = []
        future.add_done_callback(lambda future: called.append(future.result()))
        print(future.result(), future.cancel(), future.cancelled())
        print(pool.submit(os.getpid).result() != os.getpid())
    print(called)
    try:
        pool.submit(add, 1)
    except RuntimeError as error:
        print(error)

    with ProcessPoolExecutor(2, initializer=set_level, initargs=(7,)) as pool:
        print(list(pool.map(get_level, range(3))), level)

    pool = ProcessPoolExecutor(1)
    futures = [pool.submit(nap, 0.2) for _ in range(8)]
    time.sleep(0.1)
    pool.shutdown(wait=True, cancel_futures=True)
    print(futures[0].result(), futures[-1].cancelled())
    pool.shutdown()

    with ProcessPoolExecutor(1, initializer=fails) as pool:
        try:
            pool.submit(add, 1).result()
        except BrokenProcessPool as error:
            print(type(error).__name__, error, isinstance(error, RuntimeError))


if __name__ == "__main__":
    main()
