import asyncio


async def exam(student, takes):
    await asyncio.sleep(takes)
    return student


async def main():
    room = [exam("Lucy", 1.2), exam("Matt", 0.4), exam("Sophie", 0.8)]
    for handed_in in asyncio.as_completed(room):
        student = await handed_in
        print(f"marking {student}'s")
        await asyncio.sleep(0.6)
    print("all marked")


asyncio.run(main())
