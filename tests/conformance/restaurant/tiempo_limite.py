import asyncio


async def consulta_lenta():
    await asyncio.sleep(5)
    return "datos"


async def main():
    try:
        await asyncio.wait_for(consulta_lenta(), timeout=1)
    except asyncio.TimeoutError:
        print("La consulta tardó demasiado")
    try:
        async with asyncio.timeout(2):
            print(await consulta_lenta())
    except TimeoutError as error:
        print("Otra vez:", type(error).__name__)


asyncio.run(main())
