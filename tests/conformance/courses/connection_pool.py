import asyncio, random
from contextlib import asynccontextmanager
class Conexion:
    n = 0
    def __init__(self): Conexion.n += 1; self.id = Conexion.n; self.abierta = False
    async def abrir(self): await asyncio.sleep(.05); self.abierta = True; print("abre", self.id); return self
    async def cerrar(self): await asyncio.sleep(.01); self.abierta = False; print("cierra", self.id)
    async def consulta(self, sql): await asyncio.sleep(.1); return [{"sql": sql, "c": self.id}]
class Pool:
    def __init__(self, maximo): self.libres = asyncio.LifoQueue(); self.maximo = maximo; self.creadas = 0; self.lock = asyncio.Lock()
    @asynccontextmanager
    async def conexion(self):
        c = await self._tomar()
        try: yield c
        finally: self.libres.put_nowait(c)
    async def _tomar(self):
        async with self.lock:
            if self.libres.empty() and self.creadas < self.maximo:
                self.creadas += 1
                return await Conexion().abrir()
        return await self.libres.get()
    async def __aenter__(self): return self
    async def __aexit__(self, *e):
        while not self.libres.empty(): await (await self.libres.get()).cerrar()
async def usar(pool, i):
    async with pool.conexion() as c:
        r, = await c.consulta(f"select {i}")
        return r["c"], r["sql"]
async def latido(ev):
    n = 0
    while True:
        try: await asyncio.wait_for(ev.wait(), .1); return n
        except TimeoutError: n += 1
async def main():
    ev = asyncio.Event()
    l = asyncio.create_task(latido(ev))
    async with Pool(2) as pool:
        print(*await asyncio.gather(*(usar(pool, i) for i in range(5))), sep="\n")
    ev.set()
    print("latidos", await l)
    async with asyncio.timeout(1):
        async with asyncio.TaskGroup() as tg:
            def hecho(t): print("hecho", t.get_name(), t.cancelled(), t.exception() if not t.cancelled() else None)
            for n in "ab": tg.create_task(asyncio.sleep(.1), name=n).add_done_callback(hecho)
    print(await asyncio.gather(*[asyncio.sleep(.1 * (3 - i), i) for i in range(3)]))
if __name__ == "__main__":
    asyncio.run(main())
