import asyncio
import contextvars

quien = contextvars.ContextVar('quien', default=-1)


def intentar(accion, *args, **kwargs):
    try:
        print('  ', accion(*args, **kwargs))
    except (ValueError, RuntimeError, TypeError, asyncio.CancelledError) as error:
        print('  ', type(error).__name__, str(error).partition('<')[0])


async def devuelve(algo):
    await asyncio.sleep(0)
    return algo


async def falla():
    await asyncio.sleep(0)
    raise ValueError('jamón')


print('run')
intentar(asyncio.run, devuelve(42))
intentar(asyncio.run, falla())
for cosa in (1, None, lambda: None, devuelve, [devuelve]):
    intentar(asyncio.run, cosa)


async def depura(loop=None):
    return asyncio.get_event_loop().get_debug(), asyncio.get_event_loop() is asyncio.get_running_loop()


for debug in (None, False, True):
    intentar(asyncio.run, depura(), debug=debug)


async def dentro_de_otro():
    corrutina = devuelve(1)
    try:
        intentar(asyncio.run, corrutina)
    finally:
        corrutina.close()


asyncio.run(dentro_de_otro())

print('lo que queda')
quedan, avisos = [], []


async def dormir(al_cancelarse=None):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        if al_cancelarse:
            raise al_cancelarse
        raise


async def deja(error=None):
    asyncio.get_running_loop().set_exception_handler(lambda loop, contexto: avisos.append(contexto))
    quedan.append(asyncio.create_task(dormir(error)))
    await asyncio.sleep(0)
    return 123


print(asyncio.run(deja()), quedan[0].cancelled(), avisos)
print(asyncio.run(deja(ZeroDivisionError())), quedan[1].done(), repr(quedan[1].exception()))
print(sorted(avisos[0]), avisos[0]['message'], repr(avisos[0]['exception']), avisos[0]['task'] is quedan[1])


async def cuenta():
    while True:
        yield 1
        await asyncio.sleep(1)


generadores = []


async def recorre():
    generadores.append(cuenta())
    try:
        async for _ in generadores[0]:
            pass
    except asyncio.CancelledError:
        1 / 0


async def se_va():
    asyncio.get_running_loop().set_exception_handler(lambda loop, contexto: print('  aviso', contexto['message']))
    quedan.append(asyncio.create_task(recorre()))
    await asyncio.sleep(0)
    raise LookupError('me voy')


try:
    asyncio.run(se_va())
except LookupError as error:
    print(error, quedan[2].done())


async def lo_que_da(generador):
    return [cosa async for cosa in generador]


print(asyncio.run(lo_que_da(generadores[0])))

print('Runner')
for debug in (False, True):
    with asyncio.Runner(debug=debug) as runner:
        print(runner.get_loop().get_debug(), runner.run(depura()))
with asyncio.Runner() as runner:
    print(runner.run(devuelve('hecho')))
    loop = runner.get_loop()
    for cosa in (123, loop.create_future(), devuelve):
        intentar(runner.run, cosa)
    intentar(runner.run, falla())
print(loop.is_closed())
intentar(runner.get_loop)
corrutina = devuelve(1)
intentar(runner.run, corrutina)
corrutina.close()

runner = asyncio.Runner()
loop = runner.get_loop()
for _ in range(2):
    print(runner.close(), loop.is_closed())
runner = asyncio.Runner()
with runner as mismo:
    print(mismo is runner, runner.run(devuelve(1)))
try:
    with runner:
        print('no llega')
except RuntimeError as error:
    print(error)


async def cambia(nuevo):
    antes = quien.get()
    await asyncio.sleep(0)
    quien.set(nuevo)
    return antes


async def contexto():
    return contextvars.copy_context()


with asyncio.Runner() as runner:
    print(runner.run(cambia(1)), runner.run(cambia(2)), runner.run(contexto())[quien], quien.get())


async def corre(runner):
    interior = devuelve('dentro')
    intentar(runner.run, interior)
    interior.close()


with asyncio.Runner() as runner:
    runner.run(corre(runner))


class Resultado:
    veces = 0

    def __repr__(self):
        Resultado.veces += 1
        return 'Resultado()'


with asyncio.Runner() as runner:
    resultado = runner.run(devuelve(Resultado()))
print(Resultado.veces, resultado, Resultado.veces)


async def se_cancela():
    asyncio.current_task().cancel('yo mismo')
    await asyncio.sleep(1)


intentar(asyncio.run, se_cancela())
hechos = []


def fabrica():
    hechos.append(asyncio.new_event_loop())
    return hechos[-1]


async def bucle():
    return asyncio.get_running_loop()


print(asyncio.run(bucle(), loop_factory=fabrica) is hechos[0], len(hechos), hechos[0].is_closed())
print(asyncio.run(devuelve('con EventLoop'), loop_factory=asyncio.EventLoop))
