import asyncio


async def cocina_a():
    print("cocina A: empieza")
    try:
        await asyncio.sleep(1.4)
    except asyncio.CancelledError:
        print("cocina A: se cancela")
        raise
    print("cocina A: termina")
    return "pasta"


async def cocina_b():
    print("cocina B: empieza")
    try:
        await asyncio.sleep(0.8)
    except asyncio.CancelledError:
        print("cocina B: se cancela")
        raise
    print("cocina B: termina")
    return "pizza"


async def cocina_c():
    print("cocina C: empieza")
    try:
        await asyncio.sleep(1.1)
    except asyncio.CancelledError:
        print("cocina C: se cancela")
        raise
    print("cocina C: termina")
    return "arroz"


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


async def main():
    resultado = await primera_en_acabar(cocina_a(), cocina_b(), cocina_c())
    print("Resultado:", resultado)


asyncio.run(main())
