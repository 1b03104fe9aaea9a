import asyncio.exceptions
import asyncio.locks as cerrojos
from asyncio import exceptions, queues, taskgroups
from asyncio.exceptions import CancelledError, IncompleteReadError
from asyncio.tasks import FIRST_COMPLETED, Task
from asyncio.timeouts import timeout

print(asyncio.exceptions is exceptions, asyncio.exceptions.__name__, asyncio.tasks.__name__)
print(CancelledError is asyncio.CancelledError, IncompleteReadError is asyncio.IncompleteReadError, timeout is asyncio.timeout)
print(exceptions.TimeoutError is TimeoutError, exceptions.InvalidStateError, cerrojos.Lock, queues.LifoQueue, FIRST_COMPLETED)
for modulo, nombre in (
    (asyncio.events, 'get_running_loop'), (asyncio.futures, 'Future'), (asyncio.coroutines, 'iscoroutine'), (asyncio.runners, 'run'),
    (asyncio.tasks, 'gather'), (asyncio.locks, 'Barrier'), (asyncio.queues, 'QueueFull'), (asyncio.timeouts, 'timeout_at'),
):
    print(modulo.__name__, nombre, getattr(modulo, nombre) is getattr(asyncio, nombre))
try:
    from asyncio.locks import Cerrojo
except ImportError as error:
    print(str(error).partition(' (')[0])
try:
    asyncio.queues.Cola
except AttributeError as error:
    print(error)
try:
    import asyncio.meseros
except ModuleNotFoundError as error:
    print(error)


async def main():
    async with taskgroups.TaskGroup() as grupo:
        tarea = grupo.create_task(asyncio.tasks.sleep(0, 'hecho'))
    print(isinstance(tarea, Task), tarea.result())
    tarea = asyncio.create_task(asyncio.sleep(1))
    tarea.cancel()
    try:
        await tarea
    except asyncio.exceptions.CancelledError as error:
        print(repr(error))
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.05)
    except asyncio.exceptions.TimeoutError as error:
        print(repr(error))


asyncio.runners.run(main())
