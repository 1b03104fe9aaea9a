import asyncio


async def simple():
    print("dentro")
    return 42


c = simple()
try:
    c.send(None)
except StopIteration as fin:
    print("valor", fin.value)
try:
    c.send(None)
except RuntimeError as error:
    print(error)
print(type(c).__name__, c.__name__, c.__qualname__)


async def anidada():
    return await simple() + 1


def ejecuta(corrutina):
    try:
        while True:
            print("cede", corrutina.send(None))
    except StopIteration as fin:
        return fin.value


print(ejecuta(anidada()))


class Cede:
    def __init__(self, valor):
        self.valor = valor

    def __await__(self):
        recibido = yield self.valor
        print("recibido", recibido)
        return recibido


async def dialogo():
    a = await Cede("primera")
    try:
        b = await Cede("segunda")
    except ValueError as error:
        b = f"error {error}"
    return a, b


c = dialogo()
print(c.send(None), c.send("A"))
try:
    c.throw(ValueError("lanzado"))
except StopIteration as fin:
    print(fin.value)

c = dialogo()
try:
    c.send("no vacío")
except TypeError as error:
    print(error)
c.close()


async def cierra():
    try:
        await Cede("espera")
    finally:
        print("finally de la corrutina")


c = cierra()
print(c.send(None))
c.close()
c.close()
try:
    c.send(None)
except RuntimeError as error:
    print(error)

c = cierra()
try:
    c.throw(KeyError("sin empezar"))
except KeyError as error:
    print(repr(error))


async def terca():
    while True:
        try:
            await Cede(1)
        except GeneratorExit:
            print("no")


c = terca()
c.send(None)
try:
    c.close()
except RuntimeError as error:
    print(error)


async def duerme():
    await asyncio.sleep(0)
    return "despierta"


c = duerme()
print(c.send(None))
try:
    c.send(None)
except StopIteration as fin:
    print(fin.value)

iterador = simple().__await__()
try:
    next(iterador)
except StopIteration as fin:
    print("por __await__", fin.value)


async def mala():
    await 3


try:
    mala().send(None)
except TypeError as error:
    print(error)


async def ya_esperada():
    c = simple()
    print(await c)
    try:
        await c
    except RuntimeError as error:
        print(error)


asyncio.run(ya_esperada())
c = simple()
async def dos_veces():
    await c
t = dos_veces()
ejecuta(t)
