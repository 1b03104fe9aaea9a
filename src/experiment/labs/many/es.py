import asyncio


async def brotar(dias):
    await asyncio.sleep(dias / 10)
    return dias


async def main():
    semillas = [brotar(dias) for dias in range(1, 31)]
    brotes = await asyncio.gather(*semillas)
    print(f"brotaron {len(brotes)} semillas")
    print(f"una tras otra habrían sido {sum(brotes) / 10} s")


asyncio.run(main())
