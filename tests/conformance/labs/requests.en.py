import asyncio


async def fetch(page):
    """A make-believe request: the network takes 0.2 s to answer."""
    await asyncio.sleep(0.2)
    return f"content of page {page}"


async def fetch_in_turn(page, turns):
    async with turns:
        return await fetch(page)


async def main():
    turns = asyncio.Semaphore(10)
    pages = await asyncio.gather(*[fetch_in_turn(n, turns) for n in range(1, 101)])
    print(f"{len(pages)} pages; the last one: {pages[-1]}")


asyncio.run(main())
