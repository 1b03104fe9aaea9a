import asyncio, random, statistics, time
random.seed(42)

class Cliente:
    total = 0
    def __init__(self, nombre):
        self.nombre = nombre
        Cliente.total += 1
    def __str__(self): return f"Cliente {self.nombre}"
    @classmethod
    def crear(cls, n): return [cls(f"c{i}") for i in range(n)]
    @staticmethod
    def pedido(): return random.choice(["café", "té", "agua"])

class Restaurante:
    PRECIOS = {"café": 1.5, "té": 1.2, "agua": 1}
    def __init__(self, mesas, cocineros):
        self.mesas = asyncio.Semaphore(mesas)
        self.pedidos = asyncio.Queue(maxsize=2)
        self.cocineros = cocineros
        self.ingresos = 0
        self.esperas = []
        self.cerrado = asyncio.Event()

    async def cocinero(self, n):
        while not (self.cerrado.is_set() and self.pedidos.empty()):
            try:
                plato, fut = await asyncio.wait_for(self.pedidos.get(), timeout=0.5)
            except asyncio.TimeoutError:
                continue
            await asyncio.sleep(random.uniform(0.1, 0.3))
            fut.set_result(f"{plato} de {n}")
            self.pedidos.task_done()

    async def atender(self, c):
        t0 = time.monotonic()
        async with self.mesas:
            fut = asyncio.get_running_loop().create_future()
            plato = c.pedido()
            await self.pedidos.put((plato, fut))
            servido = await fut
            self.ingresos += self.PRECIOS[plato]
            self.esperas.append(time.monotonic() - t0)
            print(f"{c!s:>12} | {servido:<15} | {self.ingresos:6.2f} €")

    async def abrir(self, clientes):
        cocineros = [asyncio.create_task(self.cocinero(i)) for i in range(self.cocineros)]
        await asyncio.gather(*map(self.atender, clientes))
        self.cerrado.set()
        await asyncio.gather(*cocineros)

async def main():
    r = Restaurante(3, 2)
    await r.abrir(Cliente.crear(8))
    print(f"{Cliente.total} clientes, media {statistics.mean(r.esperas):.3f}s, máx {max(r.esperas):.3f}s, σ={statistics.stdev(r.esperas):.4f}")
    print(sorted(random.sample(range(100), 5)), random.shuffle(x := list(range(5))), x, random.gauss(0, 1), random.choices("ab", weights=[1, 3], k=4), random.randint(1, 6), random.triangular(), random.expovariate(2))

asyncio.run(main())
