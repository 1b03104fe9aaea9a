import asyncio


async def cuenta(hasta):
    try:
        for n in range(hasta):
            await asyncio.sleep(0.1)
            recibido = yield n
            if recibido:
                print("recibido", recibido)
    except ValueError as error:
        print("capturado", error)
        yield "tras el error"
    finally:
        await asyncio.sleep(0.1)
        print("finally de", hasta)


async def main():
    async for n in cuenta(3):
        print(n)
    g = cuenta(5)
    print(await g.__anext__(), await anext(g), await g.asend("hola"), await g.athrow(ValueError("v")))
    try:
        await anext(g)
    except StopAsyncIteration:
        print("fin")
    print(await anext(g, "por omisión"))
    g = cuenta(7)
    await anext(g)
    await g.aclose()
    await g.aclose()
    print([n async for n in g])
    g = cuenta(2)
    try:
        await g.asend("demasiado pronto")
    except TypeError as error:
        print(error)
    await g.aclose()
    print([n * 2 async for n in cuenta(3)], {n async for n in cuenta(2)}, {n: -n async for n in cuenta(2)})
    print([n async for n in cuenta(4) if n % 2], [await asyncio.sleep(0.01, n) for n in range(3)])
    pares = (n async for n in cuenta(4) if n % 2 == 0)
    print(type(pares).__name__, [n async for n in pares])
    print([x + y async for x in cuenta(2) async for y in cuenta(2)])
    print([n for n in [await asyncio.sleep(0, 1), 2]])
    perezosa = (await asyncio.sleep(0.1, n) for n in range(3))
    print(type(perezosa).__name__)
    async for n in perezosa:
        print("perezosa", n)


async def terca():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def errores():
    g = terca()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as error:
        print(error)
    g = cuenta(3)
    try:
        await g.athrow(KeyError("sin empezar"))
    except KeyError as error:
        print(repr(error))
    try:
        for n in cuenta(2):
            print(n)
    except TypeError as error:
        print(error)
    try:
        async for n in [1, 2]:
            print(n)
    except TypeError as error:
        print(error)
    try:
        await cuenta(2)
    except TypeError as error:
        print(error)
    g = cuenta(3)
    primera, segunda = anext(g), anext(g)
    await primera
    print(await segunda)
    tarea = asyncio.create_task(anext(g))
    await asyncio.sleep(0)
    try:
        await anext(g)
    except RuntimeError as error:
        print(error)
    print(await tarea)
    await g.aclose()


async def lanza():
    yield 1
    raise StopAsyncIteration("a mano")


async def convertida():
    try:
        async for n in lanza():
            print(n)
    except RuntimeError as error:
        print(error, "<-", repr(error.__cause__))


asyncio.run(main())
asyncio.run(errores())
asyncio.run(convertida())
