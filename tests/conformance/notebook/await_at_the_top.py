import asyncio


async def main():
    print("¡Hola, mundo asincrónico!")
    return 3


resultado = await main()
print(resultado, await asyncio.gather(asyncio.sleep(0.1, "a"), asyncio.sleep(0, "b")))
