import asyncio


async def esperar():
    await asyncio.sleep(1)


async def main():
    tarea = asyncio.create_task(esperar(), name='e')
    print([marco.f_lineno for marco in tarea.get_stack()])
    await asyncio.sleep(0)
    print([(marco.f_lineno, marco.f_code.co_name) for marco in tarea.get_stack()])
    print(tarea.get_coro().__name__, tarea.get_coro().cr_running if False else '')
    tarea.cancel()
    print(tarea.cancelling(), tarea.get_stack(limit=0))
    try:
        await tarea
    except asyncio.CancelledError:
        pass
    print(tarea.get_stack(), tarea.cancelling(), tarea.uncancel(), tarea.uncancel())


asyncio.run(main())
