import asyncio


async def f(nombre):
    print(nombre)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "soon 1")
    t = asyncio.create_task(f("tarea"))
    loop.call_soon(print, "soon 2")
    t.add_done_callback(lambda t: print("callback"))
    loop.call_later(0, print, "later 0")
    await asyncio.sleep(0)
    print("main 1")
    await asyncio.sleep(0)
    print("main 2")
    await asyncio.sleep(0)
    print("main 3")


asyncio.run(main())
