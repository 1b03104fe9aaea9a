import asyncio

import aiofiles

DIAS = {"enero.txt": 31, "febrero.txt": 28, "marzo.txt": 31}


async def escribir(nombre):
    async with aiofiles.open(nombre, "w") as archivo:
        for dia in range(1, DIAS[nombre] + 1):
            await archivo.write(f"día {dia}: sin novedad\n")


async def contar(nombre):
    async with aiofiles.open(nombre) as archivo:
        texto = await archivo.read()
    return len(texto.splitlines())


async def main():
    await asyncio.gather(*[escribir(nombre) for nombre in DIAS])
    cuentas = await asyncio.gather(*[contar(nombre) for nombre in DIAS])
    for nombre, lineas in zip(DIAS, cuentas):
        print(f"{nombre}: {lineas} líneas")
    print(f"en total: {sum(cuentas)}")


asyncio.run(main())
