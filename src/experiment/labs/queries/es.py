import asyncio


class Biblioteca:
    """Una base de datos de mentira: tres conexiones, y cada consulta tarda 0,4 s."""

    def __init__(self):
        self.conexiones = asyncio.Semaphore(3)

    async def consultar(self, tema):
        async with self.conexiones:
            await asyncio.sleep(0.4)
            return len(tema)


async def main():
    biblioteca = Biblioteca()
    temas = ["mares", "ríos", "volcanes", "lagos", "selvas", "islas", "nubes", "rocas", "hielo"]
    async with asyncio.TaskGroup() as grupo:
        fichas = [grupo.create_task(biblioteca.consultar(tema), name=tema) for tema in temas]
    print(f"{len(fichas)} consultas, {sum(ficha.result() for ficha in fichas)} libros")


asyncio.run(main())
