import asyncio
from asyncio import Queue, Event, Lock, Semaphore, create_task, gather, sleep, wait, FIRST_COMPLETED, ALL_COMPLETED, FIRST_EXCEPTION

async def t(n, s, falla=False):
    try:
        await sleep(s)
        if falla: raise ValueError(n)
        return n
    except asyncio.CancelledError:
        print("cancelada", n)
        raise

async def main():
    ts = {create_task(t("a", .1), name="A"), create_task(t("b", .2), name="B"), create_task(t("c", .3), name="C")}
    hechas, faltan = await wait(ts, return_when=FIRST_COMPLETED)
    print([x.get_name() for x in hechas], len(faltan))
    hechas, faltan = await wait(faltan, timeout=.05)
    print(len(hechas), len(faltan))
    for x in faltan: x.cancel("basta")
    print(await gather(*faltan, return_exceptions=True) and "ok")
    d, p = await wait([create_task(t("x", .1, True)), create_task(t("y", .5))], return_when=FIRST_EXCEPTION)
    print([repr(x.exception()) for x in d], len(p))
    [x.cancel() for x in p]
    for c in asyncio.as_completed([t(1, .3), t(2, .1), t(3, .2)]):
        print(await c, end=" ")
    print()
    async for f in asyncio.as_completed([create_task(t(1, .3), name="uno"), create_task(t(2, .1), name="dos")]):
        print(f.get_name(), await f)
    tarea = create_task(t("s", .2))
    try:
        await asyncio.wait_for(asyncio.shield(tarea), .1)
    except TimeoutError:
        print("sigue", tarea.done())
    print(await tarea)
    g = gather(t("g1", 1), t("g2", 1))
    await sleep(.1)
    print(g.cancel())
    try: await g
    except asyncio.CancelledError: print("gather cancelado")
    tk = create_task(t("m", 1)); await sleep(0); tk.cancel(msg="adiós")
    try: await tk
    except asyncio.CancelledError as e: print(e.args, tk.cancelled(), tk.cancelling())
    try: tk.result()
    except asyncio.CancelledError as e: print("res", e.args)
    try: create_task(t("n", 1)).result()
    except asyncio.InvalidStateError as e: print(e)
    f = asyncio.get_running_loop().create_future()
    f.add_done_callback(lambda f: print("cb", f.result()))
    asyncio.get_running_loop().call_later(.1, f.set_result, 9)
    print(await f, f.done())
    try: f.set_result(1)
    except asyncio.InvalidStateError as e: print(e)
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()) >= 1)
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(t("tg1", .1)); b = tg.create_task(t("tg2", .2))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(t("larga", 9)); tg.create_task(t("mala", .1, True))
            await sleep(5)
    except* ValueError as eg: print(eg.exceptions)
    b = asyncio.Barrier(3)
    async def cor(n):
        await sleep(n * .1); pos = await b.wait(); return pos
    print(await gather(*map(cor, range(3))))
    ev = Event()
    async def esp(n): await ev.wait(); return n
    es = [create_task(esp(n)) for n in range(3)]; await sleep(0); ev.set(); print(await gather(*es), ev.is_set())
    s = asyncio.BoundedSemaphore(1); await s.acquire(); s.release()
    try: s.release()
    except ValueError as e: print(e)
    l = Lock()
    try: l.release()
    except RuntimeError as e: print(e)
    async with asyncio.timeout_at(asyncio.get_running_loop().time() + 1) as tm: await sleep(.1); print(round(tm.when() - asyncio.get_running_loop().time(), 2))

asyncio.run(main())
