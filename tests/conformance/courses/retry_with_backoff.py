import asyncio
import functools
import inspect
import random


def reintentar(intentos=3, espera=0.1, factor=2, excepciones=(Exception,), jitter=False):
    def decorador(func):
        if not inspect.iscoroutinefunction(func):
            raise TypeError(f"{func.__name__} no es una corrutina")

        @functools.wraps(func)
        async def envoltura(*args, **kwargs):
            pausa = espera
            for intento in range(1, intentos + 1):
                try:
                    return await func(*args, **kwargs)
                except excepciones as error:
                    if intento == intentos:
                        error.add_note(f"después de {intentos} intentos")
                        raise
                    print(f"{func.__qualname__}: intento {intento} falló ({error!r}), espero {pausa:.2f}s")
                    await asyncio.sleep(pausa + (random.uniform(0, 0.05) if jitter else 0))
                    pausa *= factor
        return envoltura
    return decorador


random.seed(7)


class Servicio:
    def __init__(self):
        self.llamadas = 0

    @reintentar(4, excepciones=(ConnectionError, TimeoutError), jitter=True)
    async def consultar(self, x, /, *, y=2):
        self.llamadas += 1
        if self.llamadas < 3:
            raise ConnectionError("sin red")
        return x * y

    @reintentar()
    async def siempre_falla(self):
        raise ValueError("no hay manera")


async def main():
    s = Servicio()
    print(await s.consultar(21))
    try:
        await s.siempre_falla()
    except ValueError as e:
        print(e, e.__notes__)
    try:
        reintentar()(lambda: None)
    except TypeError as e:
        print(e)
    print(inspect.signature(Servicio.consultar))
    await s.siempre_falla()

asyncio.run(main())
