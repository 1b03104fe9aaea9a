import asyncio


async def examen(alumno, tarda):
    await asyncio.sleep(tarda)
    return alumno


async def main():
    clase = [examen("Lucía", 1.2), examen("Mateo", 0.4), examen("Sofía", 0.8)]
    for entrega in asyncio.as_completed(clase):
        alumno = await entrega
        print(f"corrijo el de {alumno}")
        await asyncio.sleep(0.6)
    print("todo corregido")


asyncio.run(main())
