import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.2, print, "dentro de 0.2")
    loop.call_later(0.1, print, "dentro de 0.1")
    cancelada = loop.call_later(0.15, print, "nunca")
    loop.call_soon(print, "pronto", 1)
    loop.call_soon(print, "pronto", 2)
    loop.call_at(loop.time() + 0.2, print, "a la hora, después")
    print("primero")
    cancelada.cancel()
    print(cancelada.cancelled())
    await asyncio.sleep(1)


asyncio.run(main())
