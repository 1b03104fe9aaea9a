"""Un servidor que atiende mensajes con match, como en las clases sobre colas."""
import asyncio


async def atiende(cola, respuestas):
    cuenta = 0
    while True:
        mensaje = await cola.get()
        match mensaje:
            case ("suma", *numeros) if all(isinstance(n, int) for n in numeros):
                respuestas.append(sum(numeros))
            case ("espera", float() | int() as segundos):
                await asyncio.sleep(segundos)
                respuestas.append(f"esperó {segundos}")
            case {"orden": "saluda", "nombre": nombre, **extra}:
                respuestas.append(f"hola {nombre}" + (f" {extra}" if extra else ""))
            case {"orden": orden}:
                respuestas.append(f"orden desconocida: {orden}")
            case None:
                cola.task_done()
                return cuenta
            case otro:
                respuestas.append(f"no entiendo {otro!r}")
        cuenta += 1
        cola.task_done()


async def main():
    cola, respuestas = asyncio.Queue(), []
    servidor = asyncio.create_task(atiende(cola, respuestas))
    for mensaje in [
        ("suma", 1, 2, 3),
        ("suma", 1, "x"),
        ("espera", 0.2),
        {"orden": "saluda", "nombre": "Ana"},
        {"orden": "saluda", "nombre": "Luis", "tono": "alegre"},
        {"orden": "baila"},
        42,
        None,
    ]:
        await cola.put(mensaje)
    await cola.join()
    print(await servidor, "atendidos")
    for respuesta in respuestas:
        print(respuesta)


asyncio.run(main())
