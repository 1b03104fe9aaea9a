"""Una carrera: evento de salida, condición para el podio, barrera para la foto."""

import asyncio


class Podio:
    def __init__(self, plazas):
        self.plazas = plazas
        self.llegados = []
        self.condicion = asyncio.Condition()

    async def llega(self, nombre):
        async with self.condicion:
            self.llegados.append(nombre)
            self.condicion.notify_all()

    async def completo(self):
        async with self.condicion:
            await self.condicion.wait_for(lambda: len(self.llegados) >= self.plazas)
            return self.llegados[: self.plazas]

    def __str__(self):
        return " > ".join(self.llegados) or "vacío"


async def corredor(nombre, ritmo, salida, podio, barrera, avituallamiento):
    await salida.wait()
    for tramo in range(3):
        async with avituallamiento:
            await asyncio.sleep(ritmo * (1 + tramo))
        print(f"{nombre:<6} tramo {tramo}")
    await podio.llega(nombre)
    async with barrera as puesto:
        if puesto == 0:
            print("foto:", podio)
    return nombre, puesto


async def main():
    salida, podio = asyncio.Event(), Podio(2)
    barrera, avituallamiento = asyncio.Barrier(3), asyncio.BoundedSemaphore(2)
    ritmos = dict(zip(("Eva", "Iker", "Noa"), (0.3, 0.45, 0.25)))
    async with asyncio.TaskGroup() as grupo:
        tareas = [
            grupo.create_task(corredor(nombre, ritmo, salida, podio, barrera, avituallamiento))
            for nombre, ritmo in ritmos.items()
        ]
        primeros = grupo.create_task(podio.completo())
        print("preparados", podio, salida.is_set())
        await asyncio.sleep(0.1)
        salida.set()
        print("primeros:", await primeros)
    print([tarea.result() for tarea in tareas])
    try:
        avituallamiento.release()
    except ValueError as error:
        print(error)
    rota = asyncio.Barrier(2)
    esperando = asyncio.create_task(rota.wait())
    await asyncio.sleep(0)
    await rota.abort()
    print(repr(await asyncio.gather(esperando, return_exceptions=True)), rota.broken)


asyncio.run(main())
