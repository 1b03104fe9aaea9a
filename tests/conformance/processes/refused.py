"""What can't be copied is refused, where its result is asked for."""

import asyncio
import pickle
import sys
import threading
from concurrent.futures import ProcessPoolExecutor


def same(value):
    return value


def maker():
    return lambda: 1


def numbers():
    yield 1


async def coroutine():
    pass


twice = lambda number: number * 2


def shadowed():
    return 1


first = shadowed


def shadowed():
    return 2


def hide(message):
    return message.split(" at 0x")[0]


def main():
    def local():
        pass

    class Local:
        pass

    waiting = coroutine()
    with ProcessPoolExecutor(1) as pool:
        calls = [
            (lambda: 1,), (local,), (same, local), (same, Local), (same, Local()), (twice, 1), (first,), (maker,),
            (same, numbers()), (same, threading.Lock()), (same, waiting), (same, {"a": [threading.Lock()]}), (same, sys),
        ]
        for call in calls:
            try:
                print(pool.submit(*call).result())
            except (AttributeError, TypeError, pickle.PicklingError) as error:
                print(type(error).__name__, type(error).__module__, hide(str(error)), type(error.__cause__).__name__)
    waiting.close()


async def awaited():
    with ProcessPoolExecutor(1) as pool:
        try:
            await asyncio.get_running_loop().run_in_executor(pool, lambda: 1)
        except (AttributeError, pickle.PicklingError) as error:
            print(error)


if __name__ == "__main__":
    main()
    asyncio.run(awaited())
