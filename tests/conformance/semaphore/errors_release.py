import asyncio


async def falla(semaforo, n):
    async with semaforo:
        print("entra", n, semaforo.locked())
        await asyncio.sleep(0.1)
        if n % 2:
            raise ValueError(n)
        return n


async def main():
    semaforo = asyncio.Semaphore(1)
    print(await asyncio.gather(*[falla(semaforo, n) for n in range(4)], return_exceptions=True))
    print(await semaforo.acquire(), semaforo.locked())
    semaforo.release()
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)


asyncio.run(main())
