import asyncio


def is_prime(n):
    return all(n % d for d in range(2, int(n**0.5) + 1))


async def count(name, limit):
    print(f"{name} starts counting")
    found = sum(is_prime(n) for n in range(2, limit))
    print(f"{name} found {found} primes")


async def alarm():
    await asyncio.sleep(0.01)
    print("the alarm rings")


async def main():
    await asyncio.gather(alarm(), count("Ana", 20_000), count("Ben", 20_000))


asyncio.run(main())
