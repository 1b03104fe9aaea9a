import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.wait_for(asyncio.sleep(0.5, 'sin límite'), None))
    futuro = loop.create_future()
    loop.call_later(0.1, futuro.set_result, 'a tiempo')
    print(await asyncio.wait_for(futuro, 1))
    print(await asyncio.wait_for(futuro, 0), await asyncio.wait_for(futuro, -5))
    tarde = loop.create_future()
    try:
        await asyncio.wait_for(tarde, 0.1)
    except TimeoutError as error:
        print(repr(error), tarde.cancelled())
    protegido = loop.create_future()
    try:
        await asyncio.wait_for(asyncio.shield(protegido), 0.1)
    except TimeoutError:
        print(protegido.cancelled(), protegido.done())
    coro = asyncio.sleep(1)
    try:
        await asyncio.wait_for(coro, 0)
    except TimeoutError:
        print('cero')
    print(asyncio.TimeoutError is TimeoutError)


asyncio.run(main())
