import asyncio
import contextvars

nivel = contextvars.ContextVar('nivel', default=0)


async def subir(n):
    nivel.set(nivel.get() + n)
    await asyncio.sleep(0.1)
    return nivel.get()


with asyncio.Runner() as runner:
    print(runner.run(subir(1)))
    print(runner.run(subir(2)))
    loop = runner.get_loop()
    print(loop.is_running(), loop.is_closed(), loop.get_debug())
    print(runner.run(subir(10), context=contextvars.Context()))
    print(runner.run(subir(0)))
print(loop.is_closed(), nivel.get())
try:
    runner.run(subir(1))
except RuntimeError as error:
    print(error)
