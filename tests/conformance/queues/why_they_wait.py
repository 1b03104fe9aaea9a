import asyncio


async def main():
    cola = asyncio.Queue(1)
    print(cola, cola.maxsize, cola.empty(), cola.full())
    comprador = asyncio.create_task(cola.get())
    await asyncio.sleep(0)
    print(cola)
    cola.put_nowait('a')
    print(cola, comprador.done())
    print(await comprador)
    cola.put_nowait('b')
    vendedor = asyncio.create_task(cola.put('c'))
    otro = asyncio.create_task(cola.put('d'))
    await asyncio.sleep(0)
    print(cola)
    vendedor.cancel()
    await asyncio.gather(vendedor, return_exceptions=True)
    print(await cola.get(), await cola.get())
    print(cola, otro.done())
    for _ in range(3):
        cola.task_done()
    print(cola)
    try:
        cola.task_done()
    except ValueError as error:
        print(error)
    await cola.join()
    print(asyncio.Queue(-1).full(), asyncio.Queue(0).full(), asyncio.Queue(1.3))


asyncio.run(main())
