import asyncio


async def inestable(intentos):
    intentos.append(1)
    await asyncio.sleep(0.1)
    if len(intentos) < 4:
        raise ConnectionError(f"intento {len(intentos)}")
    return "conectado"


async def con_reintentos(funcion, *args, veces=5, espera=0.5):
    for intento in range(veces):
        try:
            return await funcion(*args)
        except ConnectionError as error:
            print(f"{error}; espero {espera * 2**intento} s")
            await asyncio.sleep(espera * 2**intento)
    raise RuntimeError("demasiados intentos")


async def main():
    print(await con_reintentos(inestable, []))
    try:
        await con_reintentos(inestable, [], veces=2)
    except RuntimeError as error:
        print(error, repr(error.__context__))


asyncio.run(main())
