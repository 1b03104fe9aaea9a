import asyncio
import random


async def atender(mesa, cocina, caja):
    await asyncio.sleep(random.uniform(0, 0.5))
    print(f"mesa {mesa}: pide")
    async with cocina:
        await asyncio.sleep(random.uniform(0.5, 1))
    importe = random.randint(10, 40)
    caja[mesa] = importe
    print(f"mesa {mesa}: paga {importe}")
    return importe


async def main():
    random.seed(2024)
    cocina, caja = asyncio.Semaphore(2), {}
    importes = await asyncio.gather(*(atender(m, cocina, caja) for m in range(1, 6)))
    assert sum(importes) == sum(caja.values())
    print(f"total {sum(importes)}, orden de pago {list(caja)}")


asyncio.run(main())
