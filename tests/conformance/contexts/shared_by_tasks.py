import asyncio
import contextvars

contador = contextvars.ContextVar('contador', default=0)


async def sumar(veces):
    for _ in range(veces):
        contador.set(contador.get() + 1)
        await asyncio.sleep(0)
    return contador.get()


async def main():
    juntas = contextvars.copy_context()
    a = asyncio.create_task(sumar(3), context=juntas)
    b = asyncio.create_task(sumar(3), context=juntas)
    print(await a, await b, contador.get())
    print(await asyncio.gather(sumar(2), sumar(4)))
    print(await asyncio.wait_for(sumar(2), 1), contador.get())


asyncio.run(main())
