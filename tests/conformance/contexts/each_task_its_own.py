import asyncio
import contextvars

usuario = contextvars.ContextVar('usuario', default='nadie')


async def atender(nombre, espera):
    usuario.set(nombre)
    await asyncio.sleep(espera)
    print('atendido', usuario.get())
    await registrar()
    return usuario.get()


async def registrar():
    await asyncio.sleep(0.01)
    print('registro de', usuario.get())


async def main():
    print('al principio', usuario.get())
    nombres = await asyncio.gather(atender('Ana', 0.3), atender('Luis', 0.1), atender('Eva', 0.2))
    print(nombres, usuario.get())
    usuario.set('jefe')
    tarea = asyncio.create_task(registrar())
    usuario.set('otro')
    await tarea
    print(usuario.get())


asyncio.run(main())
print('fuera', usuario.get())
