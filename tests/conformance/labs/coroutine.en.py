import asyncio


async def song(name):
    print(f"{name} is playing")
    await asyncio.sleep(0.5)
    return f"{name}: applause"


async def main():
    score = song("the tango")
    print("the score is on the stand")
    print(f"it is an object of type {type(score).__name__}")
    ending = await score
    print(ending)


asyncio.run(main())
