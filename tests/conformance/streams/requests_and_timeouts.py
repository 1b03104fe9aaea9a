import asyncio


async def restaurante(lector, escritor):
    while pedido := (await lector.readline()).decode().strip():
        plato, _, segundos = pedido.partition(' ')
        await asyncio.sleep(float(segundos))
        escritor.write(f'{plato} servido\n'.encode())
        await escritor.drain()
    escritor.close()


async def mesa(numero, pedidos):
    lector, escritor = await asyncio.open_connection('127.0.0.1', 8080)
    try:
        for pedido in pedidos:
            escritor.write(pedido.encode() + b'\n')
            await escritor.drain()
            respuesta = await asyncio.wait_for(lector.readline(), timeout=0.5)
            print(f'{asyncio.get_running_loop().time():.1f} mesa {numero}: {respuesta.decode().strip()}')
    except TimeoutError:
        print(f'{asyncio.get_running_loop().time():.1f} mesa {numero} se cansa de esperar')
    finally:
        escritor.close()
        await escritor.wait_closed()


async def main():
    async with await asyncio.start_server(restaurante, '127.0.0.1', 8080):
        await asyncio.gather(
            mesa(1, ['sopa 0.1', 'pan 0.3']),
            mesa(2, ['pescado 0.2', 'cordero 0.9', 'flan 0.1']),
            mesa(3, []),
        )
        await asyncio.sleep(1)
    print('cerrado')


asyncio.run(main())
