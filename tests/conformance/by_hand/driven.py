"""Una corrutina es un objeto que se puede hacer avanzar a mano, paso a paso."""
import asyncio


async def suma(a, b):
    print("sumo", a, b)
    return a + b


async def pasos():
    total = 0
    for n in range(3):
        await asyncio.sleep(0)
        total = await suma(total, n)
        print("llevo", total)
    return total


def avanza(corrutina):
    """Hace de bucle de eventos: la reanuda hasta que acaba."""
    veces = 0
    while True:
        try:
            cedido = corrutina.send(None)
        except StopIteration as fin:
            return fin.value, veces
        veces += 1
        print("cedió", cedido)


print(avanza(pasos()))
print(avanza(suma(1, 2)))

c = pasos()
print(type(c).__name__, c.__name__)
c.send(None)
try:
    c.throw(ValueError("desde fuera"))
except ValueError as error:
    print("sale", error)
for intento in (lambda: c.send(None), lambda: c.throw(ValueError("otra vez"))):
    try:
        intento()
    except RuntimeError as error:
        print(error)
print(c.close())


async def protegida():
    try:
        await asyncio.sleep(0)
        return "bien"
    except ValueError as error:
        await asyncio.sleep(0)
        return f"recuperada de {error}"
    finally:
        print("limpieza")


c = protegida()
c.send(None)
print(c.throw(ValueError("v")))
try:
    c.send(None)
except StopIteration as fin:
    print(fin.value)

c = protegida()
c.send(None)
c.close()
c = protegida()
c.send(None)
del c
print("después de del")

it = suma(3, 4).__await__()
print(type(it).__name__, iter(it) is it)
try:
    next(it)
except StopIteration as fin:
    print(fin.value)


def generador():
    resultado = yield from suma(5, 6).__await__()
    yield resultado


print(list(generador()))


async def se_llama_sola():
    print("dentro de asyncio")
    c = pasos()
    print(avanza(c))
    futuro = asyncio.get_running_loop().create_future()

    async def espera():
        return await futuro

    c = espera()
    print(c.send(None) is futuro)
    futuro.set_result("ya está")
    try:
        c.send(None)
    except StopIteration as fin:
        print(fin.value)
    return "acaba"


print(asyncio.run(se_llama_sola()))


async def se_reanuda():
    c.send(None)


c = se_reanuda()
try:
    c.send(None)
except ValueError as error:
    print(error)
