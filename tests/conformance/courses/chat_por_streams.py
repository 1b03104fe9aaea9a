"""Un servidor de eco con órdenes y tres clientes a la vez."""

import asyncio
import json


class Servidor:
    def __init__(self):
        self.conectados: dict[str, asyncio.StreamWriter] = {}

    async def atender(self, lector: asyncio.StreamReader, escritor: asyncio.StreamWriter):
        nombre = (await lector.readline()).decode().strip()
        self.conectados[nombre] = escritor
        print(f"+ {nombre} ({len(self.conectados)})")
        try:
            while linea := await lector.readline():
                orden, _, resto = linea.decode("utf-8").strip().partition(" ")
                match orden.lower():
                    case "eco":
                        respuesta = {"de": nombre, "texto": resto[::-1]}
                    case "quien" | "quién":
                        respuesta = sorted(self.conectados)
                    case "salir":
                        break
                    case otra:
                        respuesta = {"error": f"no sé {otra!r}"}
                escritor.write(json.dumps(respuesta, ensure_ascii=False).encode() + b"\n")
                await escritor.drain()
        finally:
            del self.conectados[nombre]
            escritor.close()
            await escritor.wait_closed()
            print(f"- {nombre}")


async def cliente(nombre, retraso, *ordenes):
    await asyncio.sleep(retraso)
    lector, escritor = await asyncio.open_connection("127.0.0.1", 8888)
    escritor.write(f"{nombre}\n".encode())
    respuestas = []
    for orden in ordenes:
        escritor.write(f"{orden}\n".encode())
        respuestas.append(json.loads(await asyncio.wait_for(lector.readline(), 5)))
        await asyncio.sleep(0.5)
    escritor.writelines([b"salir", b"\n"])
    await escritor.drain()
    print(nombre, "lee al final", await lector.read())
    escritor.close()
    return respuestas


async def main():
    servidor = Servidor()
    async with await asyncio.start_server(servidor.atender, "127.0.0.1", 8888):
        todo = await asyncio.gather(
            cliente("Luz", 0, "eco hola señor", "quién"),
            cliente("Paz", 0.1, "QUIEN", "baila"),
            cliente("Sol", 0.2, "eco", "quien", "eco ¡adiós!"),
        )
    for respuestas in todo:
        print(respuestas)


asyncio.run(main())
