"""multiprocessing.Pool."""

import multiprocessing
import time
from multiprocessing import Pool

base = 0


def square(number):
    return number * number


def power(number, exponent):
    return base + number**exponent


def set_base(value):
    global base
    base = value


def inverse(number):
    return 1 / number


def nap(seconds):
    time.sleep(seconds)
    return seconds


def maker(_=None):
    return lambda: 1


def main():
    with Pool(2) as pool:
        print(pool.map(square, range(10)), pool.map(square, []), pool.map(square, range(7), chunksize=2))
        print(pool.starmap(power, [(2, 3), (3, 2)]), pool.apply(power, (2,), {"exponent": 5}))
        result = pool.apply_async(square, (12,))
        print(result.get(timeout=20), result.ready(), result.successful())
        print(list(pool.imap(square, range(5))), sorted(pool.imap_unordered(square, range(5))))
        slow = pool.map_async(nap, [0.4, 0.1])
        try:
            slow.get(timeout=0.01)
        except multiprocessing.TimeoutError:
            print("not yet", slow.ready())
        try:
            slow.successful()
        except ValueError:
            print("nobody knows")
        slow.wait()
        print(slow.get())
        heard = []
        pool.apply_async(square, (5,), callback=heard.append).wait()
        failed = pool.apply_async(inverse, (0,), error_callback=lambda error: heard.append(repr(error)))
        failed.wait()
        time.sleep(0.1)
        print(heard, failed.successful())
        for call in [(pool.map, inverse, [1, 0]), (pool.apply, inverse, (0,)), (pool.apply, maker), (pool.map, maker, [1])]:
            try:
                print(call[0](*call[1:]))
            except Exception as error:
                print(type(error).__name__, str(error).split(" at 0x")[0], type(error.__cause__).__name__)
        try:
            list(pool.imap(inverse, [1, 0]))
        except ZeroDivisionError as error:
            print(error)
        try:
            pool.join()
        except ValueError as error:
            print(error)
    try:
        pool.map(square, [1])
    except ValueError as error:
        print(error)

    pool = Pool(processes=2, initializer=set_base, initargs=(100,))
    print(pool.starmap(power, [(2, 1), (3, 1)]))
    pool.close()
    pool.join()
    print(pool)
    try:
        Pool(0)
    except ValueError as error:
        print(error)


if __name__ == "__main__":
    main()
