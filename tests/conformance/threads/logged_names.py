"""Lo que un registro sabe de dónde viene, y lo que se guarda en un fichero."""

import asyncio
import logging
import pathlib
import signal
import sys
import tempfile
import threading

logging.getLogger("asyncio").setLevel(logging.WARNING)
formato = "%(levelname)s|%(name)s|%(threadName)s|%(taskName)s|%(funcName)s|%(message)s"
logging.basicConfig(level=logging.DEBUG, format=formato, stream=sys.stdout)
log = logging.getLogger("cocina.horno")


async def plato(nombre):
    log.debug("preparo %s", nombre)


async def main():
    log.info("en la tarea")
    await asyncio.gather(asyncio.create_task(plato("sopa"), name="uno"), asyncio.create_task(plato("pan"), name="dos"))


log.info("antes")
asyncio.run(main())
hilo = threading.Thread(target=lambda: log.error("en otro hilo"), name="pinche")
hilo.start()
hilo.join()
print(logging.getLogger("cocina"), logging.NullHandler())

with tempfile.TemporaryDirectory() as carpeta:
    ruta = pathlib.Path(carpeta) / "cocina.log"
    fichero = logging.FileHandler(ruta, mode="w", encoding="utf-8")
    fichero.setFormatter(logging.Formatter("{levelname:>8} {message}", style="{"))
    log.addHandler(fichero)
    log.warning("se quema %s", "el pan")
    log.removeHandler(fichero)
    fichero.close()
    print(ruta.read_text(encoding="utf-8"), end="")

print(signal.SIGINT, repr(signal.SIGINT), signal.SIGTERM.name, signal.Signals(9), signal.SIGINT == 2, [s.name for s in (signal.SIGINT, signal.SIGTERM)])
