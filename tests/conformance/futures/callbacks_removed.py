import asyncio


def uno(futuro):
    print('uno', futuro.result())
    print('quita', futuro.remove_done_callback(dos))


def dos(futuro):
    print('dos')


async def main():
    loop = asyncio.get_running_loop()
    futuro = loop.create_future()
    for llamada in (uno, dos, uno, dos, dos):
        futuro.add_done_callback(llamada)
    print(futuro.remove_done_callback(dos), futuro.remove_done_callback(print))
    futuro.add_done_callback(dos)
    futuro.set_result('r')
    print('puesto')
    await asyncio.sleep(0)
    futuro.add_done_callback(lambda f: print('tarde', f is futuro))
    await asyncio.sleep(0)
    for accion in (lambda: futuro.set_result(1), lambda: futuro.set_exception(ValueError())):
        try:
            accion()
        except asyncio.InvalidStateError as error:
            print(error)
    otro = loop.create_future()
    for accion in (otro.result, otro.exception):
        try:
            accion()
        except asyncio.InvalidStateError as error:
            print(error)
    print(otro.cancel('x'), otro.cancel(), otro.cancelled(), otro.done(), futuro.cancel())
    print(otro.get_loop() is loop, asyncio.isfuture(otro), isinstance(otro, asyncio.Future))


asyncio.run(main())
