import asyncio, struct, json

async def leer(r):
    cab = await r.readexactly(4)
    (n,) = struct.unpack("!I", cab)
    return json.loads(await r.readexactly(n))

def escribir(w, obj):
    datos = json.dumps(obj).encode()
    w.write(struct.pack("!I", len(datos)) + datos)

class Servidor:
    def __init__(self): self.clientes = 0; self.almacen = {}
    async def __call__(self, r, w):
        self.clientes += 1
        yo = self.clientes
        try:
            while True:
                m = await leer(r)
                match m:
                    case {"op": "set", "k": k, "v": v}: self.almacen[k] = v; resp = {"ok": True}
                    case {"op": "get", "k": k}: resp = {"ok": k in self.almacen, "v": self.almacen.get(k)}
                    case {"op": "fin"}: break
                    case _: resp = {"error": "desconocida"}
                escribir(w, resp)
                await w.drain()
        except asyncio.IncompleteReadError as e:
            print("incompleto", yo, len(e.partial), e.expected)
        finally:
            print("cierro", yo)
            w.close()
            await w.wait_closed()

async def cliente(*msgs, cortar=False):
    r, w = await asyncio.open_connection("localhost", 9000)
    out = []
    for m in msgs:
        escribir(w, m)
        await w.drain()
        out.append(await asyncio.wait_for(leer(r), 1))
    if cortar: w.write(b"\0\0")
    else: escribir(w, {"op": "fin"})
    await w.drain()
    w.close()
    await w.wait_closed()
    return out

async def http(r, w):
    linea = await r.readline()
    cab = await r.readuntil(b"\r\n\r\n")
    metodo, ruta, _ = linea.decode().split()
    cuerpo = f"<h1>{ruta}</h1>".encode()
    w.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(cuerpo) + cuerpo)
    await w.drain()
    w.write_eof()

async def main():
    srv = await asyncio.start_server(Servidor(), "localhost", 9000)
    async with srv:
        await srv.start_serving()
        print(await cliente({"op": "set", "k": "a", "v": [1, 2]}, {"op": "get", "k": "a"}, {"op": "x"}))
        print(await cliente({"op": "get", "k": "z"}, cortar=True))
        await asyncio.sleep(0.1)
    try: await asyncio.open_connection("localhost", 9000)
    except ConnectionRefusedError as e: print("rechazada")
    s2 = await asyncio.start_server(http, "127.0.0.1", 8080)
    r, w = await asyncio.open_connection("127.0.0.1", 8080)
    w.write(b"GET /hola HTTP/1.1\r\nHost: x\r\n\r\n")
    print((await r.read()).decode().splitlines(), r.at_eof())
    w.close(); s2.close(); await s2.wait_closed()
    st = asyncio.StreamReader(); st.feed_data(b"a\nb"); st.feed_eof(); print([l async for l in st])
    try:
        r2 = asyncio.StreamReader(limit=4); r2.feed_data(b"123456789"); await r2.readline()
    except ValueError as e: print(e)

asyncio.run(main())
