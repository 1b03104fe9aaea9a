"""Productores y consumidores que acaban con una señal en la cola, contados por quien los mira."""

import asyncio
import random
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import StrEnum

FIN = object()


class Tipo(StrEnum):
    CORREO = "correo"
    INFORME = "informe"
    COPIA = "copia"


@dataclass(order=True)
class Trabajo:
    prioridad: int
    tipo: Tipo
    segundos: float


async def productor(nombre: str, cola: asyncio.Queue, cuantos: int, azar: random.Random):
    for _ in range(cuantos):
        tipo = azar.choice(list(Tipo))
        trabajo = Trabajo(azar.randint(1, 5), tipo, round(azar.uniform(0.1, 0.9), 1))
        await cola.put(trabajo)
        print(f"{nombre:>6} puso {trabajo.tipo:<8} ({cola.qsize()}/{cola.maxsize})")
        await asyncio.sleep(azar.expovariate(4))


async def consumidor(nombre: str, cola: asyncio.Queue, hechos: dict[str, Counter]):
    while (trabajo := await cola.get()) is not FIN:
        await asyncio.sleep(trabajo.segundos)
        hechos[nombre][trabajo.tipo] += 1
        cola.task_done()
    cola.task_done()
    return nombre


async def vigilante(cola, cada):
    while True:
        await asyncio.sleep(cada)
        print(f"{'~' * cola.qsize():<4}| llena: {'sí' if cola.full() else 'no'}")


async def main():
    azar = random.Random(7)
    cola: asyncio.Queue[Trabajo] = asyncio.Queue(maxsize=3)
    hechos = defaultdict(Counter)
    ojo = asyncio.create_task(vigilante(cola, 0.7))
    consumidores = [asyncio.create_task(consumidor(f"c{n}", cola, hechos), name=f"consumidor-{n}") for n in range(2)]
    await asyncio.gather(*(productor(nombre, cola, 4, azar) for nombre in ("web", "móvil")))
    for _ in consumidores:
        await cola.put(FIN)
    hechas, pendientes = await asyncio.wait(consumidores, timeout=30)
    ojo.cancel("ya no hace falta")
    try:
        await ojo
    except asyncio.CancelledError as error:
        print("vigilante:", error.args, ojo.cancelled())
    print(sorted(tarea.get_name() for tarea in hechas), pendientes)
    total = sum(hechos.values(), Counter())
    for tipo, cuantos in sorted(total.items()):
        print(f"{tipo.value.capitalize():.<12}{cuantos:3}")
    print(total.total(), cola.empty())


inicio = time.monotonic()
asyncio.run(main())
print(f"{time.monotonic() - inicio:.1f}")
