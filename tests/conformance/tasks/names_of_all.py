import asyncio


async def quien(n):
    yo = asyncio.current_task()
    await asyncio.sleep(n / 10)
    return yo.get_name(), yo is asyncio.current_task()


async def main():
    print(asyncio.current_task().get_name())
    tareas = [asyncio.create_task(quien(n), name=f'trabajo-{n}') for n in range(3)]
    tareas.append(asyncio.create_task(quien(1)))
    tareas.append(asyncio.create_task(quien(1), name=7))
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    print(await asyncio.gather(*tareas))
    tareas[0].set_name('otra')
    print(tareas[0].get_name(), [t.get_name() for t in asyncio.all_tasks()])
    print(asyncio.iscoroutine(quien(1)), asyncio.iscoroutinefunction(quien), asyncio.isfuture(tareas[0]))


asyncio.run(main())
