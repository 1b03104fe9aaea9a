import asyncio
import time


def fotocopiar(documento):
    time.sleep(1)
    return f"{documento}: copiado"


async def telefono():
    for llamada in range(1, 4):
        await asyncio.sleep(0.3)
        print(f"atiendo la llamada {llamada}")


async def main():
    bucle = asyncio.get_running_loop()
    contrato, factura, _ = await asyncio.gather(
        bucle.run_in_executor(None, fotocopiar, "contrato"),
        asyncio.to_thread(fotocopiar, "factura"),
        telefono(),
    )
    print(contrato)
    print(factura)


asyncio.run(main())
