import asyncio

CLASES = [asyncio.Lock, asyncio.Condition, asyncio.Event, asyncio.Semaphore, asyncio.BoundedSemaphore]


def estado(cosa):
    return str(cosa).partition(' [')[2]


async def main():
    for clase in CLASES:
        try:
            clase(loop=asyncio.get_running_loop())
        except TypeError as error:
            print(error)
    barrera = asyncio.Barrier(2)
    for cosa in [*(clase() for clase in CLASES), barrera]:
        try:
            await cosa
        except TypeError as error:
            print(error, estado(cosa))
        try:
            with await cosa:
                print('no llega')
        except TypeError as error:
            print(error, estado(cosa))
        try:
            with cosa:
                print('no llega')
        except TypeError as error:
            print(error)
    try:
        async with asyncio.Event():
            print('no llega')
    except TypeError as error:
        print(error)


asyncio.run(main())

for clase in CLASES:
    print(clase.__name__, estado(clase()))
for vacio in (asyncio.Lock(), asyncio.BoundedSemaphore(), asyncio.Condition()):
    try:
        vacio.release()
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
