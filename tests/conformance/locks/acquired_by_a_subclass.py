import asyncio


class Contado(asyncio.Lock):
    def __init__(self):
        super().__init__()
        self.veces = 0

    async def acquire(self):
        await asyncio.sleep(0.1)
        self.veces += 1
        return await super().acquire()

    def release(self):
        print("suelto", self.veces)
        super().release()


async def main():
    lock = Contado()

    async def usar(n):
        async with lock as algo:
            print("dentro", n, algo, lock.locked())
            await asyncio.sleep(0.05)

    await asyncio.gather(usar(1), usar(2))

asyncio.run(main())
