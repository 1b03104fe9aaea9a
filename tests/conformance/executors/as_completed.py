"""Futures in the order in which they are done, and waiting for some of them."""

import time
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, TimeoutError, as_completed, wait


def job(seconds):
    time.sleep(seconds)
    if seconds == 0.2:
        raise ValueError(seconds)
    return seconds


with ThreadPoolExecutor() as pool:
    futures = {pool.submit(job, seconds): f"job {seconds}" for seconds in (0.3, 0.1, 0.2)}
    for future in as_completed(futures):
        try:
            print(futures[future], future.result())
        except ValueError as error:
            print(futures[future], "raised", error)
    for when in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        futures = [pool.submit(job, seconds) for seconds in (0.3, 0.1, 0.2)]
        done, not_done = wait(futures, return_when=when)
        print(when, len(done), len(not_done))
        wait(futures)
    futures = [pool.submit(job, seconds) for seconds in (0.1, 0.4)]
    done, not_done = wait(futures, timeout=0.2)
    print(len(done), len(not_done))
    try:
        for future in as_completed([pool.submit(job, 0.05), futures[1]], timeout=0.1):
            print(future.result())
    except TimeoutError as error:
        print("TimeoutError:", error)
