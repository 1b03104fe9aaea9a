# What call_soon, call_later and call_at say of wrong arguments; the delay and the callback can go by name.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    calls = [
        lambda: loop.call_soon(),
        lambda: loop.call_later(),
        lambda: loop.call_at(),
        lambda: loop.call_later(1),
        lambda: loop.call_at(1),
        lambda: loop.call_later(callback=print),
        lambda: loop.call_soon(print, 1, sep=2),
        lambda: loop.call_later(1, print, end=""),
        lambda: loop.call_at(when=1, callback=print, delay=2),
        lambda: loop.call_soon(print, callback=print),
        lambda: loop.call_soon_threadsafe(),
        lambda: loop.call_later(None, print),
        lambda: loop.call_at(None, print),
    ]
    for call in calls:
        try:
            call()
        except TypeError as error:
            print(error)
    loop.call_soon(callback=lambda: print("soon"))
    loop.call_later(delay=0.1, callback=lambda: print("later"))
    loop.call_at(when=loop.time() + 0.2, callback=lambda: print("at"))
    loop.call_soon(print, "with", "arguments")
    await asyncio.sleep(0.3)


asyncio.run(main())
