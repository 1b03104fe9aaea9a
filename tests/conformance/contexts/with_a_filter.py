import asyncio
import contextvars
import itertools
import logging
import sys

peticion_id: contextvars.ContextVar[str] = contextvars.ContextVar("peticion_id", default="-")


class FiltroContexto(logging.Filter):
    def filter(self, record):
        record.peticion = peticion_id.get()
        return True


manejador = logging.StreamHandler(sys.stdout)
manejador.addFilter(FiltroContexto())
manejador.setFormatter(logging.Formatter("{levelname:<7} [{peticion}] {message}", style="{"))
log = logging.getLogger("app.web")
log.addHandler(manejador)
log.setLevel("DEBUG")
log.propagate = False

contador = itertools.count(1)


async def base_de_datos(sql):
    log.debug("sql %s", sql)
    await asyncio.sleep(0.05)


async def atender(usuario):
    token = peticion_id.set(f"req-{next(contador):03}")
    log.info("empieza %s", usuario)
    await asyncio.gather(base_de_datos("select 1"), base_de_datos("select 2"))
    try:
        1 / (len(usuario) - 3)
    except ZeroDivisionError:
        log.exception("fallo con %r", usuario, extra={"x": 1})
    finally:
        peticion_id.reset(token)
    log.warning("fuera")


async def main():
    await asyncio.gather(atender("ana"), atender("luis"))
    ctx = contextvars.copy_context()
    print(ctx.run(lambda: peticion_id.get()), peticion_id in ctx, ctx.get(peticion_id))
    ctx.run(peticion_id.set, "otro")
    print(ctx[peticion_id], peticion_id.get())
    t = asyncio.create_task(base_de_datos("con contexto"), context=ctx)
    await t

asyncio.run(main())
