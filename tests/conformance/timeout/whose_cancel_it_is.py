import asyncio
import time


async def hasta(cuando, cosa):
    try:
        async with asyncio.timeout(cuando) as limite:
            print('  hecho', await cosa)
    except (TimeoutError, asyncio.CancelledError) as error:
        print('  ', repr(error), limite.expired(), limite, asyncio.current_task().cancelling())


async def cancelada_por_otro():
    try:
        async with asyncio.timeout(10) as limite:
            asyncio.current_task().cancel('fuera')
            await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print(error.args, limite.expired(), limite)


async def tras_una_cancelacion():
    try:
        asyncio.current_task().cancel()
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('limpia, con', asyncio.current_task().cancelling())
        await hasta(0, asyncio.sleep(1))
        await hasta(0.05, asyncio.sleep(1))
        try:
            async with asyncio.timeout(1) as limite:
                asyncio.current_task().cancel()
                await asyncio.sleep(2)
        except asyncio.CancelledError:
            print('otra vez cancelada', limite.expired(), asyncio.current_task().cancelling())


async def las_dos_a_la_vez():
    loop = asyncio.get_running_loop()
    cuando, visto = loop.time() + 0.05, []
    try:
        async with asyncio.timeout_at(cuando) as fuera:
            try:
                async with asyncio.timeout_at(cuando) as dentro:
                    await asyncio.sleep(10)
            except asyncio.CancelledError:
                visto.append('cancelada')
                raise
    except TimeoutError:
        print(visto, fuera.expired(), dentro.expired(), fuera.when() == cuando)


async def ocupado():
    """El límite de fuera pasa mientras nadie mira; el de dentro, después."""
    try:
        async with asyncio.timeout(0.05) as fuera:
            try:
                async with asyncio.timeout(10) as dentro:
                    time.sleep(0.1)
                    await asyncio.sleep(1)
            except TimeoutError:
                print('dentro')
    except TimeoutError:
        print('fuera', fuera.expired(), dentro.expired())
    try:
        async with asyncio.timeout(1) as fuera:
            try:
                async with asyncio.timeout(0.05) as dentro:
                    time.sleep(0.1)
                    await asyncio.sleep(1)
            except TimeoutError:
                print('dentro', dentro.expired(), fuera.expired())
            await asyncio.sleep(10)
    except TimeoutError:
        print('fuera', fuera.expired())


async def la_tarea_no_se_cancela():
    tarea = asyncio.create_task(hasta(0.05, asyncio.sleep(10)))
    await tarea
    print(tarea.done(), tarea.cancelled(), tarea.cancelling())


async def cambiada_desde_fuera():
    loop = asyncio.get_running_loop()
    dado = loop.create_future()

    async def trabajar():
        async with asyncio.timeout_at(loop.time() + 10) as limite:
            dado.set_result(limite)
            await asyncio.sleep(50)

    tarea = asyncio.create_task(trabajar())
    limite = await dado
    for cuando in (loop.time() + 30, None):
        print(limite.reschedule(cuando), limite.when() == cuando)
    tarea.cancel()
    try:
        await tarea
    except asyncio.CancelledError:
        print(limite.expired(), limite)


async def los_estados():
    limite = asyncio.timeout(0.05)
    for accion in (lambda: limite.reschedule(1),):
        try:
            accion()
        except RuntimeError as error:
            print(error)
    async with limite:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print(limite)
            try:
                limite.reschedule(1)
            except RuntimeError as error:
                print(error)
    print(limite, asyncio.current_task().cancelling())
    try:
        limite.reschedule(1)
    except RuntimeError as error:
        print(error)
    try:
        await limite.__aenter__()
    except RuntimeError as error:
        print(error)
    for nada in (asyncio.timeout(None), asyncio.timeout_at(None)):
        async with nada as limite:
            await asyncio.sleep(0)
            print(limite, limite.when(), limite.expired())
        print(limite, limite.when())


async def fuera_de_una_tarea():
    loop, limite, grupo = asyncio.get_running_loop(), asyncio.timeout(1), asyncio.TaskGroup()

    def entrar():
        for cosa in (limite, grupo):
            try:
                cosa.__aenter__().send(None)
            except RuntimeError as error:
                print(str(error).partition(' object at ')[0].partition('<TaskGroup')[0])

    loop.call_soon(entrar)
    await asyncio.sleep(0)
    try:
        limite.reschedule(1)
    except RuntimeError as error:
        print(error)


PRUEBAS = (cancelada_por_otro, tras_una_cancelacion, las_dos_a_la_vez, ocupado, la_tarea_no_se_cancela, cambiada_desde_fuera,
           los_estados, fuera_de_una_tarea)
for prueba in PRUEBAS:
    print(prueba.__name__)
    asyncio.run(prueba())
