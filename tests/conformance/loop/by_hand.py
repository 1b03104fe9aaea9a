import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)
    return seconds * 2


loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed())
print(loop.run_until_complete(work(1)))
task = loop.create_task(work(2))
print(loop.run_until_complete(task), task.done())
loop.call_later(3, loop.stop)
loop.run_forever()
print(loop.time() > 0)
future = loop.create_future()
loop.call_soon(future.set_result, "set")
print(loop.run_until_complete(future))
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(work(5))
except RuntimeError as error:
    print(error)
loop.close()
print(loop.is_closed())
try:
    loop.run_until_complete(future)
except RuntimeError as error:
    print(error)
