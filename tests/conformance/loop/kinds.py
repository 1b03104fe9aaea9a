import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(isinstance(loop, asyncio.AbstractEventLoop), issubclass(asyncio.SelectorEventLoop, asyncio.AbstractEventLoop))
    print(isinstance(3, asyncio.AbstractEventLoop))


def tipo(loop: asyncio.AbstractEventLoop) -> asyncio.Future:
    return loop.create_future()


asyncio.run(main())
nuevo = asyncio.new_event_loop()
print(tipo(nuevo).done(), nuevo.is_closed())
nuevo.close()
