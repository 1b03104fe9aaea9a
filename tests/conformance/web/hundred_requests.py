import asyncio
import random
import time


async def pedir(sesion, numero):
    azar = random.Random(numero)
    async with sesion['limite']:
        await asyncio.sleep(azar.uniform(0.05, 0.5))
        sesion['peticiones'] += 1
        if azar.random() < 0.1:
            raise ConnectionError(f'pagina {numero} no responde')
        return numero, azar.randint(200, 5000)


async def main():
    sesion = {'limite': asyncio.Semaphore(10), 'peticiones': 0}
    inicio = time.perf_counter()
    resultados = await asyncio.gather(*(pedir(sesion, n) for n in range(100)), return_exceptions=True)
    buenos = [r for r in resultados if not isinstance(r, Exception)]
    malos = [str(r) for r in resultados if isinstance(r, Exception)]
    print(len(buenos), sum(tamaño for _, tamaño in buenos), sesion['peticiones'])
    print(*malos, sep='\n')
    print(f'{time.perf_counter() - inicio:.2f} s')


asyncio.run(main())
