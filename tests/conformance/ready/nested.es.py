import asyncio


async def menu():
    print("menú: empieza")
    try:
        await asyncio.sleep(1.2)
    except asyncio.CancelledError:
        print("menú: se cancela")
        raise
    print("menú: termina")
    return "carta"


async def cocina_a():
    print("cocina A: empieza")
    try:
        await asyncio.sleep(0.9)
    except asyncio.CancelledError:
        print("cocina A: se cancela")
        raise
    print("cocina A: termina")
    return "pasta"


async def cocina_b():
    print("cocina B: empieza")
    try:
        await asyncio.sleep(1.6)
    except asyncio.CancelledError:
        print("cocina B: se cancela")
        raise
    print("cocina B: termina")
    return "pizza"


async def postre():
    print("postre: empieza")
    try:
        await asyncio.sleep(2.4)
    except asyncio.CancelledError:
        print("postre: se cancela")
        raise
    print("postre: termina")
    return "flan"


async def primera_en_acabar(*corrutinas):
    """Devuelve lo que da la primera en acabar; cancela las demás y las espera."""
    tareas = [asyncio.create_task(corrutina) for corrutina in corrutinas]
    try:
        await asyncio.wait(tareas, return_when=asyncio.FIRST_COMPLETED)
        acabadas = [tarea for tarea in tareas if tarea.done()]
        return acabadas[0].result()
    finally:
        for tarea in tareas:
            tarea.cancel()
        await asyncio.gather(*tareas, return_exceptions=True)


async def carrera():
    return await primera_en_acabar(cocina_a(), cocina_b())


async def postre_con_limite():
    async with asyncio.timeout(1.5):
        return await postre()


async def main():
    resultados = await asyncio.gather(
        menu(),
        carrera(),
        postre_con_limite(),
        return_exceptions=True,
    )
    print("Resultados:", resultados)


asyncio.run(main())
