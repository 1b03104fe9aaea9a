import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    for n in (3, 1, 2):
        loop.call_later(n, print, "timer", n)
    loop.call_soon(print, "pronto")
    time.sleep(5)
    print("después de bloquear")
    await asyncio.sleep(0)
    print("un turno")
    await asyncio.sleep(0)
    print("dos turnos")


asyncio.run(main())
