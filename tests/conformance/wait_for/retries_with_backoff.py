import asyncio

intentos = []


async def servicio(n):
    intentos.append(n)
    await asyncio.sleep(0.3 if n < 2 else 0.05)
    if n == 2:
        raise ConnectionError('rechazada')
    return f'ok en el intento {n}'


async def con_reintentos(veces, espera=0.1):
    for n in range(veces):
        try:
            return await asyncio.wait_for(servicio(n), timeout=0.2)
        except (TimeoutError, ConnectionError) as error:
            pausa = espera * 2 ** n
            print(f'intento {n}: {type(error).__name__}; espero {pausa:.1f}')
            await asyncio.sleep(pausa)
    raise RuntimeError('me rindo')


async def main():
    inicio = asyncio.get_running_loop().time()
    print(await con_reintentos(5))
    print(f'{asyncio.get_running_loop().time() - inicio:.2f}', intentos)
    try:
        await con_reintentos(2)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
