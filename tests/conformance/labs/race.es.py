import asyncio


async def taxi_rojo():
    print("taxi rojo: empieza")
    try:
        await asyncio.sleep(1.4)
    except asyncio.CancelledError:
        print("taxi rojo: se cancela")
        raise
    print("taxi rojo: termina")
    return "llega el rojo"


async def el_verde_carga_gasolina():
    print("el verde carga gasolina: empieza")
    try:
        await asyncio.sleep(0.4)
    except asyncio.CancelledError:
        print("el verde carga gasolina: se cancela")
        raise
    print("el verde carga gasolina: termina")


async def el_verde_viene():
    print("el verde viene: empieza")
    try:
        await asyncio.sleep(0.7)
    except asyncio.CancelledError:
        print("el verde viene: se cancela")
        raise
    print("el verde viene: termina")
    return "llega el verde"


async def taxi_azul():
    print("taxi azul: empieza")
    try:
        await asyncio.sleep(1.2)
    except asyncio.CancelledError:
        print("taxi azul: se cancela")
        raise
    print("taxi azul: termina")
    return "llega el azul"


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


async def taxi_verde():
    await el_verde_carga_gasolina()
    return await el_verde_viene()


async def main():
    resultado = await primera_en_acabar(taxi_rojo(), taxi_verde(), taxi_azul())
    print("Resultado:", resultado)


asyncio.run(main())
