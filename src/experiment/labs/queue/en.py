import asyncio


async def cook(belt):
    for number in range(1, 7):
        await belt.put(f"plate {number}")
    print("the cook is done")


async def guest(name, belt):
    while True:
        plate = await belt.get()
        await asyncio.sleep(0.5)
        print(f"{name} ate {plate}")
        belt.task_done()


async def main():
    belt = asyncio.Queue(maxsize=2)
    guests = [asyncio.create_task(guest(name, belt)) for name in ("Ana", "Ben")]
    await cook(belt)
    await belt.join()
    for task in guests:
        task.cancel()


asyncio.run(main())
