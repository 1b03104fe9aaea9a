import asyncio
import sys
import traceback


class Fallo(Exception):
    def __init__(self, codigo):
        super().__init__(codigo)
        self.codigo = codigo

    def __str__(self):
        return f"fallo número {self.codigo}"


class Malo(Exception):
    def __str__(self):
        raise ValueError("ni eso")


async def falla(codigo):
    raise Fallo(codigo)


def grita():
    try:
        raise Fallo(1)
    except Fallo as e:
        raise Fallo(2) from e


async def main():
    for hace in (grita, lambda: int(Malo())):
        try:
            hace()
        except Exception as e:
            print(traceback.format_exception_only(e))
            print(traceback.format_exc().splitlines()[-1])
    try:
        raise Malo
    except Malo:
        print(traceback.format_exc().splitlines()[-1])
    try:
        raise ExceptionGroup("varios", [Fallo(3), ExceptionGroup("dentro", [Fallo(4)])])
    except ExceptionGroup as g:
        traceback.print_exception(g, file=sys.stdout)
        g.exceptions[0].codigo = 33
        print(traceback.format_exception(g)[-7:])
    asyncio.get_running_loop().call_soon(grita)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    asyncio.create_task(falla(5))
    await asyncio.sleep(0.1)
    asyncio.get_running_loop().call_exception_handler({"message": "a mano", "exception": Fallo(6)})


asyncio.run(main())
asyncio.run(falla(7))
