import asyncio
import contextvars

peticion = contextvars.ContextVar('peticion', default='-')


def aviso(que):
    print(que, peticion.get())
    peticion.set('cambiada')


def listo(futuro):
    print('listo', futuro.result(), peticion.get())


async def main():
    loop = asyncio.get_running_loop()
    peticion.set('A')
    loop.call_soon(aviso, 'pronto')
    loop.call_later(0.1, aviso, 'luego')
    futuro = loop.create_future()
    futuro.add_done_callback(listo)
    peticion.set('B')
    futuro.add_done_callback(listo)
    copia = contextvars.copy_context()
    loop.call_soon(aviso, 'con contexto', context=copia) if False else copia.run(peticion.set, 'C')
    loop.call_soon(lambda: aviso('en su contexto'), context=copia)
    futuro.set_result(1)
    await asyncio.sleep(0.2)
    print(peticion.get(), copia[peticion] if False else copia.get(peticion))
    tarea = asyncio.create_task(asyncio.sleep(0, 'x'), context=copia)
    print(tarea.get_context() is copia, await tarea)


asyncio.run(main())
