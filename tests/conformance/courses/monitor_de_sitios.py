"""Un comprobador de sitios simulados: semáforo, plazos, primero en llegar y un informe."""

import asyncio
import json
import re
import textwrap
import time
from dataclasses import asdict, astuple, dataclass, replace
from datetime import datetime, timedelta, timezone
from operator import attrgetter
from typing import Literal, Protocol

Estado = Literal["bien", "lento", "caído", "plazo"]


class Sonda(Protocol):
    async def __call__(self, url: str) -> int: ...


@dataclass(kw_only=True)
class Informe:
    url: str
    estado: Estado = "bien"
    segundos: float = 0.0
    codigo: int | None = None

    def __post_init__(self):
        if not re.fullmatch(r"https?://[\w.-]+(/\S*)?", self.url):
            raise ValueError(f"dirección inválida: {self.url!r}")


TARDANZAS = {"uno": 0.2, "dos": 0.9, "tres": 5.0, "cuatro": 0.4}


async def sonda(url: str) -> int:
    sitio = re.search(r"//(\w+)", url)[1]
    await asyncio.sleep(TARDANZAS[sitio])
    if sitio == "cuatro":
        raise ConnectionResetError(f"{sitio} cortó")
    return 200


async def revisar(url: str, puertas: asyncio.Semaphore, con: Sonda = sonda, plazo: float = 2) -> Informe:
    informe = Informe(url=url)
    async with puertas:
        inicio = time.perf_counter()
        try:
            async with asyncio.timeout(plazo) as limite:
                codigo = await con(url)
        except TimeoutError:
            informe = replace(informe, estado="plazo")
            assert limite.expired()
        except (ConnectionError, KeyError) as error:
            informe = replace(informe, estado="caído")
            print(f"! {error}")
        else:
            informe.codigo = codigo
        informe.segundos = round(time.perf_counter() - inicio, 2)
    if informe.estado == "bien" and informe.segundos > 0.5:
        informe.estado = "lento"
    return informe


async def el_primero(*urls):
    tareas = [asyncio.create_task(sonda(url), name=url) for url in urls]
    hechas, pendientes = await asyncio.wait(tareas, return_when=asyncio.FIRST_COMPLETED)
    for tarea in pendientes:
        tarea.cancel()
    await asyncio.wait(pendientes)
    return hechas.pop().get_name(), [tarea.cancelled() for tarea in tareas]


async def main():
    puertas = asyncio.Semaphore(2)
    urls = [f"https://{sitio}.test/estado" for sitio in TARDANZAS]
    informes = []
    for siguiente in asyncio.as_completed([revisar(url, puertas) for url in urls]):
        informe = await siguiente
        informes.append(informe)
        print(f"{informe.url:<30}{informe.estado:>6}{informe.segundos:6.2f}{informe.codigo or '-':>5}")
    print(json.dumps([asdict(i) for i in sorted(informes, key=attrgetter("segundos"))][:2], indent=2, ensure_ascii=False))
    print(await el_primero(*urls[:3]))
    print(max(map(astuple, informes), key=lambda campos: campos[2]))
    try:
        await revisar("ftp://uno", puertas)
    except ValueError as error:
        print(textwrap.fill(f"{error} (se esperaba http o https, como en https://uno.test)", 40))
    hora = datetime(2024, 2, 28, 23, 30, tzinfo=timezone.utc) + timedelta(hours=1, minutes=45)
    print(hora.isoformat(timespec="minutes"), f"{hora:%d/%m/%Y %H:%M}", hora.weekday())


asyncio.run(main(), debug=False)
