import asyncio
from typing import Callable, Any, Awaitable
from dataclasses import dataclass, field
import itertools
import heapq


@dataclass(order=True)
class Evento:
    cuando: float
    orden: int = field(default_factory=itertools.count().__next__)
    accion: Callable[..., Any] = field(compare=False, default=print)
    args: tuple = field(compare=False, default=())


class Planificador:
    def __init__(self):
        self.monton: list[Evento] = []
        self.cambio = asyncio.Condition()
        self.corriendo = True

    async def programar(self, retraso, accion, *args):
        async with self.cambio:
            heapq.heappush(self.monton, Evento(asyncio.get_running_loop().time() + retraso, accion=accion, args=args))
            self.cambio.notify()

    async def correr(self):
        loop = asyncio.get_running_loop()
        while True:
            async with self.cambio:
                await self.cambio.wait_for(lambda: self.monton or not self.corriendo)
                if not self.monton:
                    return
                falta = self.monton[0].cuando - loop.time()
                if falta > 0:
                    try:
                        async with asyncio.timeout(falta):
                            await self.cambio.wait()
                        continue
                    except TimeoutError:
                        pass
                ev = heapq.heappop(self.monton)
            r = ev.accion(*ev.args)
            if asyncio.iscoroutine(r):
                await r

    async def parar(self):
        async with self.cambio:
            self.corriendo = False
            self.cambio.notify_all()


async def main():
    p = Planificador()
    t = asyncio.create_task(p.correr(), name="planificador")

    async def tarea(n):
        print("tarea", n)
        if n < 3:
            await p.programar(0.1, tarea, n + 1)

    await p.programar(0.3, print, "tres")
    await p.programar(0.1, print, "uno", 1)
    await p.programar(0.2, tarea, 0)
    await asyncio.sleep(1)
    await p.parar()
    await t
    print(t.get_name(), t.done(), repr(Evento(1.5, 99)))

asyncio.run(main())
