"""multiprocessing.Process."""

import multiprocessing
import os
import sys
import time
from multiprocessing import Process, current_process


def greet(name, times=1):
    print("hello", name, times, current_process().name, os.getpid() == current_process().pid)


def greet_late(name):
    time.sleep(0.3)
    greet(name)


def quits(code):
    sys.exit(code)


def fails():
    raise ValueError("no")


def sleeps(seconds):
    time.sleep(seconds)


class Cook(Process):
    def __init__(self, dish):
        super().__init__(name=f"cook of {dish}")
        self.dish = dish

    def run(self):
        print(self.name, "cooks", self.dish)


def main():
    print(current_process().name, multiprocessing.parent_process())
    one = Process(target=greet, args=("Ana",), kwargs={"times": 2}, name="waiter")
    print(one.name, one.is_alive(), one.exitcode, one.pid, one.daemon)
    one.start()
    one.join()
    print(one.is_alive(), one.exitcode, one.pid > 0)
    unnamed = Process(target=greet, args=("Ben",))
    print(unnamed.name)
    unnamed.start()
    unnamed.join()

    for code in (None, 0, 3, "left"):
        process = Process(target=quits, args=(code,))
        process.start()
        process.join()
        print(code, process.exitcode)

    process = Process(target=fails, name="failing")
    process.start()
    process.join()
    print(process.exitcode)

    process = Process(target=sleeps, args=(60,))
    process.start()
    process.join(0.05)
    print(process.is_alive(), process.exitcode, len(multiprocessing.active_children()))
    process.terminate()
    process.join()
    print(process.is_alive(), process.exitcode)

    cook = Cook("rice")
    cook.start()
    cook.join()

    for act in (cook.start, Process().join):
        try:
            act()
        except AssertionError as error:
            print(error)

    sleepers = [Process(target=sleeps, args=(0.5,)) for _ in range(3)]
    for process in sleepers:
        process.start()
    for process in sleepers:
        process.join()
    print([process.exitcode for process in sleepers])

    daemon = Process(target=sleeps, args=(60,), daemon=True)
    daemon.start()
    Process(target=greet_late, args=("the end",), name="last").start()
    print("main is over")


if __name__ == "__main__":
    main()
