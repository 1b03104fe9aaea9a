import asyncio, sys, traceback

class ErrorA(Exception): ...
class ErrorB(ErrorA):
    def __init__(self, codigo, *, detalle="?"):
        super().__init__(codigo, detalle)
        self.codigo = codigo
    def __str__(self): return f"B{self.codigo}"

async def falla(n, exc):
    await asyncio.sleep(n)
    raise exc

async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(falla(0.1, ErrorA("a")))
            tg.create_task(falla(0.1, ErrorB(7, detalle="x")))
            tg.create_task(falla(0.1, ValueError("v")))
            tg.create_task(asyncio.sleep(9))
    except* ErrorB as g:
        print("B", g.exceptions, [e.codigo for e in g.exceptions])
    except* ErrorA as g:
        print("A", g, len(g.exceptions))
    except* (ValueError, TypeError) as g:
        print("V", repr(g))
    try:
        try:
            raise ExceptionGroup("fuera", [ValueError(1), ExceptionGroup("dentro", [KeyError("k"), OSError(2, "no está", "f.txt")])])
        except* KeyError as e:
            print(e.exceptions[0].exceptions)
            raise RuntimeError("nueva") from e
    except ExceptionGroup as g:
        print(repr(g))
        v, resto = g.split(ValueError)
        print(v, "|", resto)
        print(g.subgroup(lambda e: isinstance(e, OSError)))
        print(g.derive([TypeError("t")]))
    try:
        await asyncio.gather(falla(0.1, ErrorA("uno")), falla(0.2, ErrorB(2)))
    except ErrorA as e:
        print(type(e), e, e.args)
        e.add_note("nota")
        print(e.__notes__)
    try:
        try:
            int("x")
        except ValueError as e:
            raise ErrorB(5) from e
    except ErrorB as e:
        print(e.__cause__, e.__suppress_context__, repr(e))
        print(traceback.format_exception_only(e))
        tb = traceback.extract_tb(e.__traceback__)
        print(tb[0].name, tb[0].lineno, tb[0].line)
        traceback.print_exc(file=sys.stdout)
    r = await asyncio.gather(falla(0, ErrorA()), asyncio.sleep(0.1, "ok"), return_exceptions=True)
    print(r)
    for x in r:
        match x:
            case ErrorA(args=()): print("A sin args")
            case Exception() as e: print("exc", e)
            case str(s): print("texto", s)

asyncio.run(main())
