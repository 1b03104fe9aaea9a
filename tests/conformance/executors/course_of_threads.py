"""Trabajo que bloquea, llevado a hilos mientras el bucle late."""

import asyncio
import concurrent.futures
import contextvars
import threading
import time

usuario = contextvars.ContextVar("usuario", default="nadie")


def leer_sensor(numero: int, *, retraso: float) -> tuple[int, str]:
    time.sleep(retraso)
    return numero * numero, usuario.get()


def con_error():
    time.sleep(0.2)
    raise OSError(5, "sensor desconectado")


async def latido(veces):
    for numero in range(veces):
        print(f"latido {numero}")
        await asyncio.sleep(0.4)


async def main():
    usuario.set("Ana")
    pulso = asyncio.create_task(latido(3))
    inicio = time.perf_counter()
    resultados = await asyncio.gather(*[asyncio.to_thread(leer_sensor, n, retraso=0.6) for n in range(3)])
    print(resultados, f"{time.perf_counter() - inicio:.1f}")
    await pulso
    try:
        await asyncio.to_thread(con_error)
    except OSError as error:
        print(error.errno, error.strerror, error)
    bucle = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(max_workers=2, thread_name_prefix="obrero") as grupo:
        futuros = {bucle.run_in_executor(grupo, lambda s=s: time.sleep(s) or threading.current_thread().name[:6]): s for s in (0.3, 0.1)}
        for hecho in asyncio.as_completed(futuros):
            print("de", await hecho)
        print(sorted(futuros.values()))
    try:
        async with asyncio.timeout(0.2):
            await asyncio.to_thread(time.sleep, 0.6)
    except TimeoutError:
        print("el hilo sigue, pero ya no se le espera")


asyncio.run(main())
