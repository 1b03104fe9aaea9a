import asyncio


async def trabajo(n):
    await asyncio.sleep(n / 10)
    return n * n


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop, loop.is_running(), loop.is_closed())
print(loop.run_until_complete(trabajo(3)))
futuro = loop.create_future()
loop.call_later(0.2, futuro.set_result, 'puesto')
loop.call_soon(print, 'antes')
print(loop.run_until_complete(futuro))
tarea = loop.create_task(trabajo(2), name='dos')
tarea.add_done_callback(lambda t: print('acabada', t.get_name(), t.result()))
tarea.add_done_callback(lambda t: loop.stop())
loop.run_forever()
print(round(loop.time(), 3))
loop.stop()
loop.run_forever()
loop.run_until_complete(loop.shutdown_asyncgens())
loop.run_until_complete(loop.shutdown_default_executor())
loop.close()
print(loop.is_closed())
for hacer in (lambda: loop.run_forever(), lambda: loop.call_soon(print), lambda: loop.call_later(1, print)):
    try:
        hacer()
    except RuntimeError as error:
        print(error)
