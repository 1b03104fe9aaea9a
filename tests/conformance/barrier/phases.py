import asyncio


async def trabajador(barrera, numero, resultados):
    for fase in ('cargar', 'calcular', 'guardar'):
        await asyncio.sleep(0.1 * (numero + 1))
        resultados.append((fase, numero))
        async with barrera as lugar:
            if lugar == 0:
                print(fase, 'completa', sorted(resultados)[-3:])


async def main():
    resultados = []
    barrera = asyncio.Barrier(3)
    inicio = asyncio.get_running_loop().time()
    async with asyncio.TaskGroup() as grupo:
        for numero in range(3):
            grupo.create_task(trabajador(barrera, numero, resultados))
    print(len(resultados), round(asyncio.get_running_loop().time() - inicio, 2))


asyncio.run(main())
