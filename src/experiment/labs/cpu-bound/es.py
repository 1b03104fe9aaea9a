import asyncio


def es_primo(n):
    return all(n % d for d in range(2, int(n**0.5) + 1))


async def contar(nombre, hasta):
    print(f"{nombre} empieza a contar")
    cuantos = sum(es_primo(n) for n in range(2, hasta))
    print(f"{nombre} encontró {cuantos} primos")


async def alarma():
    await asyncio.sleep(0.01)
    print("suena la alarma")


async def main():
    await asyncio.gather(alarma(), contar("Ana", 20_000), contar("Beto", 20_000))


asyncio.run(main())
