import asyncio
import hashlib
import logging
import random
import re
import sys
from collections import Counter, defaultdict
from urllib.parse import urljoin, urlparse

logging.basicConfig(level=logging.INFO, format="%(levelname)-8s %(name)s %(message)s", stream=sys.stdout)
log = logging.getLogger("rastreador")

PAGINAS = {
    "https://curso.test/": '<a href="/uno">1</a> <a href="dos">2</a>',
    "https://curso.test/uno": '<a href="https://curso.test/dos">2</a><a href="../">0</a>',
    "https://curso.test/dos": '<a href="/tres?pag=2#arriba">3</a>',
    "https://curso.test/tres?pag=2": "fin",
}
ENLACE = re.compile(r'href="([^"]+)"')


async def descargar(url):
    await asyncio.sleep(0.1 + len(url) / 1000)
    return PAGINAS[url]


async def trabajador(nombre, cola, vistos, cuenta):
    while True:
        url, nivel = await cola.get()
        try:
            html = await descargar(url)
            cuenta[nombre] += 1
            log.info("%s %s (nivel %d) %s", nombre, url, nivel, hashlib.md5(html.encode()).hexdigest()[:8])
            for href in ENLACE.findall(html):
                nueva = urljoin(url, href).partition("#")[0]
                if nueva not in vistos:
                    vistos.add(nueva)
                    cola.put_nowait((nueva, nivel + 1))
        except KeyError as error:
            log.error("no existe %s", error)
        finally:
            cola.task_done()


async def main():
    cola = asyncio.Queue()
    cuenta = Counter()
    vistos = {"https://curso.test/"}
    cola.put_nowait(("https://curso.test/", 0))
    trabajadores = [asyncio.create_task(trabajador(f"t{i}", cola, vistos, cuenta)) for i in range(3)]
    await cola.join()
    for t in trabajadores:
        t.cancel()
    await asyncio.gather(*trabajadores, return_exceptions=True)
    print(sorted(vistos), cuenta.total())
    print(urlparse("https://curso.test:8080/a/b;p?x=1&y=2#f"))

asyncio.run(main())
