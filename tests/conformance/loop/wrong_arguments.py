import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for call in (
        lambda: loop.call_later(None, print),
        lambda: loop.call_at(None, print),
        lambda: loop.call_soon(),
        lambda: loop.create_task(5),
        lambda: asyncio.create_task(),
        lambda: asyncio.ensure_future(5),
        lambda: asyncio.gather(1, 2),
    ):
        try:
            call()
        except TypeError as error:
            print(error)


asyncio.run(main())
