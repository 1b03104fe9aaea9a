"""A kitchen with several cooks: what only computes is shared out among processes, and the waiter goes on."""

import asyncio
import time
from concurrent.futures import ProcessPoolExecutor


def count_primes(limit):
    found = 0
    for number in range(2, limit):
        if all(number % divisor for divisor in range(2, int(number**0.5) + 1)):
            found += 1
    return found


def slow_square(number):
    time.sleep(0.2)
    return number**2


async def waiter():
    for table in range(3):
        print(f"the waiter serves table {table}")
        await asyncio.sleep(0.01)


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=2) as pool:
        limits = [500, 1000, 1500]
        cooks = [loop.run_in_executor(pool, count_primes, limit) for limit in limits]
        results, _ = await asyncio.gather(asyncio.gather(*cooks), waiter())
        for limit, result in zip(limits, results):
            print(f"{result} primes below {limit}")
        print(await asyncio.wait_for(loop.run_in_executor(pool, slow_square, 7), 20))
        late = loop.run_in_executor(pool, slow_square, 8)
        try:
            await asyncio.wait_for(asyncio.shield(late), 0.05)
        except TimeoutError:
            print("not yet")
        print(await late)


if __name__ == "__main__":
    asyncio.run(main())
