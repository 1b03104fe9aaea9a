import asyncio


async def tarea(n):
    await asyncio.sleep(0.1)
    return n


async def otra():
    pass


async def main():
    tarea(1)
    guardada = tarea(2)
    await asyncio.sleep(0.1)
    print(await guardada)
    cerrada = otra()
    cerrada.close()
    empezada = tarea(3)
    empezada.send(None)
    empezada.close()
    lista = [otra() for _ in range(2)]
    for corrutina in lista:
        await corrutina
    print("fin")


asyncio.run(main())


def plana():
    resultado = otra()
    print("no se espera")


plana()
