import asyncio


class Propio(Exception):
    pass


class Base(BaseException):
    pass


async def falla(cuando, error):
    await asyncio.sleep(cuando)
    raise error


async def aguanta(visto, error=None, mas=0):
    """Espera hasta que la cancelen; entonces tarda un poco más, o falla."""
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        visto.append(asyncio.current_task().get_name())
        await asyncio.sleep(mas)
        if error:
            raise error
        raise


async def contar(nombre, cuerpo, cancelar_a_los=None):
    print(nombre)
    visto = []
    tarea = asyncio.create_task(cuerpo(visto), name='cuerpo')
    if cancelar_a_los is not None:
        await asyncio.sleep(cancelar_a_los)
        print('  acabada', tarea.done(), 'cancelada', tarea.cancel())
    try:
        await tarea
        print('  sin error')
    except BaseException as error:
        print('  ', repr(error))
        for dentro in getattr(error, 'exceptions', ()):
            print('    -', repr(dentro))
    print('  ', visto, tarea.cancelled(), tarea.cancelling())


async def una_falla(visto):
    senal = asyncio.Event()

    async def falla_a_la_senal():
        await senal.wait()
        raise ZeroDivisionError

    asyncio.get_running_loop().call_later(0.05, senal.set)
    async with asyncio.TaskGroup() as grupo:
        for _ in range(3):
            grupo.create_task(falla_a_la_senal())
        grupo.create_task(aguanta(visto), name='hija')
        await aguanta(visto)


async def una_hija_cancelada(visto):
    async with asyncio.TaskGroup() as grupo:
        hija, otra = grupo.create_task(asyncio.sleep(1, 42)), grupo.create_task(asyncio.sleep(0.1, 11))
        await asyncio.sleep(0.05)
        hija.cancel()
    visto += [hija.cancelled(), otra.result()]


async def solo_esperan(visto):
    async with asyncio.TaskGroup() as grupo:
        for numero in range(3):
            grupo.create_task(aguanta(visto), name=f'hija {numero}')


async def esperan_y_el_cuerpo(visto):
    async with asyncio.TaskGroup() as grupo:
        for numero in range(2):
            grupo.create_task(aguanta(visto), name=f'hija {numero}')
        await aguanta(visto)


async def fallan_al_cancelarse(visto):
    async with asyncio.TaskGroup() as grupo:
        for numero in range(2):
            grupo.create_task(aguanta(visto, ZeroDivisionError(numero)), name=f'hija {numero}')
        await asyncio.sleep(10)


async def grupo_en_grupo(visto):
    async with asyncio.TaskGroup() as fuera:
        fuera.create_task(aguanta(visto), name='de fuera')
        async with asyncio.TaskGroup() as dentro:
            dentro.create_task(aguanta(visto, ZeroDivisionError()), name='de dentro')
            await asyncio.sleep(10)


async def falla_el_de_fuera(visto):
    async with asyncio.TaskGroup() as fuera:
        fuera.create_task(falla(0.05, ValueError('fuera')))
        async with asyncio.TaskGroup() as dentro:
            dentro.create_task(aguanta(visto), name='de dentro')


async def falla_el_de_dentro(visto):
    async with asyncio.TaskGroup() as fuera:
        fuera.create_task(aguanta(visto), name='de fuera')
        async with asyncio.TaskGroup() as dentro:
            dentro.create_task(falla(0.05, ValueError('dentro')))


async def falla_mientras_se_cancela(visto):
    async with asyncio.TaskGroup() as grupo:
        grupo.create_task(falla(0.2, ZeroDivisionError()))
        await aguanta(visto, mas=0.4)


async def error_del_cuerpo_al_cancelarse(visto):
    async with asyncio.TaskGroup():
        await aguanta(visto, Propio('mala idea'))


async def los_dos(visto):
    async with asyncio.TaskGroup() as grupo:
        grupo.create_task(falla(0.05, ZeroDivisionError()))
        await aguanta(visto, Propio())


async def base_en_el_cuerpo(visto):
    async with asyncio.TaskGroup() as grupo:
        grupo.create_task(falla(0.05, ZeroDivisionError()))
        await aguanta(visto, Base())


async def base_en_una_hija(visto):
    async with asyncio.TaskGroup() as grupo:
        grupo.create_task(falla(0.05, Base()))
        await aguanta(visto, TypeError())


async def sin_empezar(visto):
    async with asyncio.TaskGroup() as grupo:
        hijas = [grupo.create_task(aguanta(visto)), grupo.create_task(aguanta(visto))]
        visto.append(hijas)
        1 / 0


async def main():
    await contar('una falla', una_falla)
    await contar('una hija cancelada', una_hija_cancelada)
    await contar('cancelado: solo esperan', solo_esperan, 0.05)
    await contar('cancelado: esperan también en el cuerpo', esperan_y_el_cuerpo, 0.05)
    await contar('cancelado: fallan al cancelarse', fallan_al_cancelarse, 0.05)
    await contar('cancelado: grupo en grupo', grupo_en_grupo, 0.05)
    await contar('falla el de fuera', falla_el_de_fuera)
    await contar('falla el de dentro', falla_el_de_dentro)
    await contar('falla una mientras se cancela', falla_mientras_se_cancela, 0.05)
    await contar('error del cuerpo al cancelarse', error_del_cuerpo_al_cancelarse, 0.05)
    await contar('los dos', los_dos)
    await contar('BaseException en el cuerpo', base_en_el_cuerpo)
    await contar('BaseException en una hija', base_en_una_hija)
    visto = []
    try:
        await sin_empezar(visto)
    except ExceptionGroup as error:
        print(error.exceptions, [hija.cancelled() for hija in visto[0]], len(visto))


asyncio.run(main())
for fin in (KeyboardInterrupt, SystemExit):
    async def cuerpo():
        async with asyncio.TaskGroup() as grupo:
            grupo.create_task(falla(0.05, ZeroDivisionError()))
            await aguanta([], fin('fuera'))

    try:
        asyncio.run(cuerpo())
    except fin as error:
        print(repr(error))
