import asyncio

PERSONAS = 5


async def espera_y_se_rompe():
    """Cuatro esperan, alguien la reinicia, y en el finally vuelven a esperar a la quinta."""
    barrera, rotas, pasadas = asyncio.Barrier(PERSONAS), [], []

    async def esperar(nombre):
        try:
            await barrera.wait()
        except asyncio.BrokenBarrierError:
            rotas.append(nombre)
        finally:
            pasadas.append((nombre, await barrera.wait()))

    async def quinta():
        async with barrera as lugar:
            pasadas.append(('quinta', lugar))

    tareas = [asyncio.create_task(esperar(n)) for n in range(PERSONAS - 1)]
    asyncio.create_task(barrera.reset())
    await asyncio.sleep(0)
    otra = asyncio.create_task(quinta())
    await asyncio.gather(*tareas, otra)
    print(rotas, pasadas, barrera.broken, barrera.n_waiting)


async def reiniciada_por_la_ultima():
    barrera, salidas, final = asyncio.Barrier(PERSONAS), [], []

    async def pasar(nombre):
        salidas.append(await barrera.wait())
        if len(salidas) == PERSONAS:
            await barrera.reset()
            await barrera.wait()
        else:
            try:
                await barrera.wait()
            except asyncio.BrokenBarrierError:
                print('  rota', nombre)
        await barrera.wait()
        final.append(nombre)

    await asyncio.gather(*(pasar(n) for n in range(PERSONAS)))
    print(sorted(salidas), final, barrera.broken, barrera.n_waiting)


async def abortada_por_un_error():
    barrera, hechos = asyncio.Barrier(PERSONAS), []

    async def trabajar(nombre):
        try:
            async with barrera as lugar:
                if lugar == PERSONAS // 2:
                    raise RuntimeError('no puedo')
            async with barrera:
                hechos.append('no llega')
        except asyncio.BrokenBarrierError as error:
            hechos.append((nombre, str(error)))
        except RuntimeError as error:
            print('  aborta', nombre, error)
            await barrera.abort()

    await asyncio.gather(*(trabajar(n) for n in range(PERSONAS)))
    print(hechos, barrera.broken, barrera.n_waiting)


async def abortada_y_vuelta_a_usar():
    barrera, cita, orden = asyncio.Barrier(PERSONAS), asyncio.Barrier(PERSONAS), []

    async def trabajar(nombre):
        try:
            if await barrera.wait() == PERSONAS // 2:
                raise ValueError
            await barrera.wait()
            orden.append('no llega')
        except asyncio.BrokenBarrierError:
            orden.append(f'rota {nombre}')
        except ValueError:
            await barrera.abort()
        if await cita.wait() == PERSONAS // 2:
            await barrera.reset()
        await cita.wait()
        await barrera.wait()
        orden.append(f'pasa {nombre}')

    await asyncio.gather(*(trabajar(n) for n in range(PERSONAS)))
    print(orden, barrera.broken, barrera.n_waiting)


async def dos_barreras():
    """Tres esperan en la segunda hasta que las demás llenan otra vez la primera."""
    primera, segunda, orden, vuelven = asyncio.Barrier(PERSONAS), asyncio.Barrier(PERSONAS - 2), [], [2]

    async def pasar(nombre):
        await primera.wait()
        if vuelven[0]:
            vuelven[0] -= 1
            await primera.wait()
        else:
            orden.append(f'segunda {nombre}')
            await segunda.wait()
            await primera.wait()
        orden.append(nombre)

    await asyncio.gather(*(pasar(n) for n in range(PERSONAS)))
    print(orden)


for prueba in (espera_y_se_rompe, reiniciada_por_la_ultima, abortada_por_un_error, abortada_y_vuelta_a_usar, dos_barreras):
    print(prueba.__name__)
    asyncio.run(prueba())
