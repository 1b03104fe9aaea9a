"""Un bus de eventos: quien escucha se apunta con un decorador, y quien falla no para a los demás."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

Oyente = Callable[..., Awaitable[None]]


@dataclass
class Bus:
    oyentes: dict[str, list[Oyente]] = field(default_factory=lambda: defaultdict(list))

    def on(self, evento: str):
        def apuntar(oyente: Oyente) -> Oyente:
            self.oyentes[evento].append(oyente)
            return oyente

        return apuntar

    async def emitir(self, evento: str, **datos) -> list[BaseException]:
        respuestas = await asyncio.gather(
            *(oyente(**datos) for oyente in self.oyentes[evento]),
            return_exceptions=True,
        )
        return [respuesta for respuesta in respuestas if isinstance(respuesta, BaseException)]


bus = Bus()


@bus.on("pedido")
async def cocina(*, plato, **_):
    await asyncio.sleep(0.02)
    print("cocina prepara", plato)


@bus.on("pedido")
async def caja(*, plato, precio=0, mesa=None):
    await asyncio.sleep(0.01)
    print(f"caja apunta {precio:.2f} € a la mesa {mesa or '?'}")


@bus.on("pedido")
@bus.on("cierre")
async def impresora(**datos):
    raise ConnectionError(f"sin papel para {sorted(datos)}")


async def main():
    for error in await bus.emitir("pedido", plato="paella", precio=12.5, mesa=4):
        print("falló:", type(error).__name__, error)
    print([str(error) for error in await bus.emitir("pedido", plato="pan")])
    print(await bus.emitir("nadie escucha"), len(await bus.emitir("cierre")), sorted(bus.oyentes))


asyncio.run(main())
