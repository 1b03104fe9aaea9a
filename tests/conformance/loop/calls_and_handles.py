import asyncio


async def main():
    loop = asyncio.get_running_loop()
    pronto = loop.call_soon(print, 'pronto', 1)
    tarde = loop.call_later(0.2, print, 'tarde', 2)
    nunca = loop.call_later(0.1, print, 'nunca')
    exacto = loop.call_at(loop.time() + 0.15, print, 'exacto')
    nunca.cancel()
    print(pronto.cancelled(), nunca.cancelled(), round(tarde.when(), 2))
    for _ in range(3):
        loop.call_later(0.3, print, 'iguales en orden', _)
    await asyncio.sleep(0.25)
    tarde.cancel()
    print(tarde.cancelled(), exacto.cancelled())
    await asyncio.sleep(0.1)
    print(isinstance(tarde, asyncio.TimerHandle), isinstance(pronto, asyncio.Handle))
    for accion in (lambda: loop.call_later(None, print), lambda: loop.call_at(None, print), lambda: loop.call_soon()):
        try:
            accion()
        except TypeError as error:
            print(error)


asyncio.run(main())
