import asyncio


async def contar(nombre, veces):
    for vez in range(veces):
        print(nombre, vez)
        await asyncio.sleep(0)


async def nada():
    return 'directo'


async def main():
    loop = asyncio.get_running_loop()
    a = asyncio.create_task(contar('a', 3))
    loop.call_soon(print, 'llamada 1')
    b = asyncio.create_task(contar('b', 2))
    print('main antes')
    print(await nada())
    print('sin ceder')
    await asyncio.sleep(0)
    loop.call_soon(print, 'llamada 2')
    loop.call_later(0, print, 'luego 0')
    print('main después')
    await a
    print(b.done())
    await asyncio.gather(b)


asyncio.run(main())
