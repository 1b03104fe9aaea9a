import asyncio


async def dish(name, seconds):
    await asyncio.sleep(seconds)
    if name == "soup":
        raise ValueError("cold")
    return name


async def main():
    for next_one in asyncio.as_completed([dish("paella", 3), dish("soup", 2), dish("coffee", 1)]):
        try:
            print(await next_one)
        except ValueError as error:
            print("sent back:", error)


asyncio.run(main())
