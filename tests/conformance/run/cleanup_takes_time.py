import asyncio
import time


async def lenta():
    try:
        await asyncio.sleep(10)
    finally:
        print("limpiando")
        await asyncio.sleep(2)
        print("limpia")


async def main():
    asyncio.create_task(lenta())
    await asyncio.sleep(1)
    return "hecho"


inicio = time.perf_counter()
print(asyncio.run(main()))
print(f"{time.perf_counter() - inicio:.1f}")
