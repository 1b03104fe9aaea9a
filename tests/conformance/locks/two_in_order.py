import asyncio


async def transferir(desde, hacia, cuentas, cerrojos, cuanto):
    primero, segundo = sorted((desde, hacia))
    async with cerrojos[primero], cerrojos[segundo]:
        saldo = cuentas[desde]
        await asyncio.sleep(0.1)
        if saldo < cuanto:
            raise ValueError(f'{desde} no tiene {cuanto}')
        cuentas[desde] = saldo - cuanto
        cuentas[hacia] += cuanto


async def main():
    cuentas = {'ana': 100, 'luis': 50, 'eva': 0}
    cerrojos = {nombre: asyncio.Lock() for nombre in cuentas}
    resultados = await asyncio.gather(
        transferir('ana', 'luis', cuentas, cerrojos, 30),
        transferir('luis', 'ana', cuentas, cerrojos, 70),
        transferir('luis', 'eva', cuentas, cerrojos, 20),
        transferir('eva', 'ana', cuentas, cerrojos, 500),
        return_exceptions=True,
    )
    print(resultados)
    print(cuentas, sum(cuentas.values()), asyncio.get_running_loop().time())


asyncio.run(main())
