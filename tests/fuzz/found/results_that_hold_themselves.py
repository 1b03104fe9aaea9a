import asyncio


async def quien():
    await asyncio.sleep(0)
    return asyncio.current_task()


async def main():
    print(await asyncio.create_task(quien()), await quien())
    cola = asyncio.Queue()
    cola.put_nowait(cola)
    print(cola, repr(cola))
    last = asyncio.get_running_loop().create_future()
    for _ in range(10_000):
        other = asyncio.get_running_loop().create_future()
        other.set_result([last])
        last = other
    print(last)


asyncio.run(main())
