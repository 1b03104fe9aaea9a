import asyncio
import time

SITIOS = ['uno', 'dos', 'tres', 'cuatro', 'cinco']


async def descargar(sitio):
    await asyncio.sleep(len(sitio) / 10)
    return f'<html>{sitio}</html>'


def bloqueante(sitio):
    time.sleep(len(sitio) / 10)
    return f'<html>{sitio}</html>'


async def medir(nombre, coro):
    inicio = time.perf_counter()
    paginas = await coro
    print(f'{nombre:12} {time.perf_counter() - inicio:.1f} s', sum(len(p) for p in paginas))


async def secuencial():
    return [await descargar(sitio) for sitio in SITIOS]


async def concurrente():
    return await asyncio.gather(*map(descargar, SITIOS))


async def con_tareas():
    tareas = [asyncio.create_task(descargar(sitio)) for sitio in SITIOS]
    return [await tarea for tarea in tareas]


async def falsa():
    async def pagina(sitio):
        return bloqueante(sitio)
    return await asyncio.gather(*map(pagina, SITIOS))


async def main():
    await medir('secuencial', secuencial())
    await medir('concurrente', concurrente())
    await medir('con tareas', con_tareas())
    await medir('bloqueante', falsa())


asyncio.run(main())
