import asyncio

debt = 100


async def note(purchase):
    global debt
    read = debt
    await asyncio.sleep(0.2)
    debt = read + purchase


async def note_in_turn(purchase, notebook):
    async with notebook:
        await note(purchase)


async def main():
    global debt
    await asyncio.gather(note(50), note(30))
    print(f"without a lock: {debt}")

    debt = 100
    notebook = asyncio.Lock()
    await asyncio.gather(note_in_turn(50, notebook), note_in_turn(30, notebook))
    print(f"with a lock: {debt}")


asyncio.run(main())
