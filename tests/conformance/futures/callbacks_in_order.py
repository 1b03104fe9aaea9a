import asyncio


def say(name):
    def callback(future):
        print(name, future.result())

    return callback


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    first, second, third = say("first"), say("second"), say("third")
    for callback in (first, second, third, second):
        future.add_done_callback(callback)
    print(future.remove_done_callback(second), future.remove_done_callback(second))
    loop.call_soon(print, "before them: it was asked for before the result")
    future.set_result(7)
    print("set")
    await asyncio.sleep(0)
    future.add_done_callback(say("late"))
    print("asked")
    await asyncio.sleep(0)


asyncio.run(main())
