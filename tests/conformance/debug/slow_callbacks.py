import asyncio
import time


def lento():
    time.sleep(0.25)


async def bloquea(segundos):
    time.sleep(segundos)
    await asyncio.sleep(0.1)
    time.sleep(segundos)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    tarea = asyncio.create_task(bloquea(0.15), name='bloqueadora')
    loop.call_soon(lento)
    await tarea
    loop.slow_callback_duration = 0.5
    await bloquea(0.4)
    print('ya no avisa')
    await bloquea(0.6)


asyncio.run(main(), debug=True)
asyncio.run(bloquea(0.3))
