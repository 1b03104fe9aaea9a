import asyncio


async def play():
    print("the curtain rises")
    await asyncio.sleep(1)
    print("hello, asynchronous world!")


print("the house is dark")
asyncio.run(play())
print("the lights go on")
