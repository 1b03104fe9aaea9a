import asyncio


async def bus(line, wait):
    await asyncio.sleep(wait)
    return line


async def main():
    for line, wait in [("7", 0.8), ("12", 5)]:
        try:
            comes = await asyncio.wait_for(bus(line, wait), timeout=1.5)
            print(f"I get on the {comes}")
        except TimeoutError:
            print(f"the {line} does not come: I walk")


asyncio.run(main())
