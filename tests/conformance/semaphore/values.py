import asyncio


async def main():
    cero = asyncio.Semaphore(0)
    print(cero.locked(), str(cero).partition(' [')[2])
    espera = asyncio.create_task(cero.acquire())
    await asyncio.sleep(0)
    print(str(cero).partition(' [')[2])
    cero.release()
    cero.release()
    print(await espera, cero.locked(), str(cero).partition(' [')[2])
    limitado = asyncio.BoundedSemaphore(2)
    await limitado.acquire()
    limitado.release()
    try:
        limitado.release()
    except ValueError as error:
        print(error)
    for malo in (-1, 'x'):
        try:
            asyncio.Semaphore(malo)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
    async with limitado as nada:
        print(nada, limitado.locked())
        async with limitado:
            print(limitado.locked(), str(limitado).partition(' [')[2])


asyncio.run(main())
