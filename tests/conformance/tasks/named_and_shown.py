"""What a task is called and how it looks, from its first moment to its last."""

import asyncio
import re
import types


class Quiet:
    def __repr__(self):
        return "<Quiet>"

    def __call__(self, *arguments):
        pass


async def dish():
    return "paella"


async def waits(future):
    return await future


def look(value):
    return re.sub(r" at [^ ]*:(\d+)>", r" at line \1>", repr(value))


loop = asyncio.new_event_loop()
print(dish.__name__, dish.__qualname__, dish.__module__)
coroutine = dish()
print(coroutine.__name__, coroutine.__qualname__)
task = loop.create_task(coroutine, name="lunch")
task.add_done_callback(Quiet())
print(look(task))
task.cancel()
print(look(task))
try:
    loop.run_until_complete(task)
except asyncio.CancelledError:
    print(look(task))
task = loop.create_task(dish(), name="dinner")
print(loop.run_until_complete(task), look(task))

first, second = loop.create_task(dish()), loop.create_task(dish())
numbers = [int(re.fullmatch(r"Task-(\d+)", one.get_name())[1]) for one in (first, second)]
print(numbers[0] < numbers[1], f"name='{first.get_name()}'" in repr(first), repr(first) != repr(second))
print(loop.run_until_complete(asyncio.gather(first, second)))

task = loop.create_task(dish(), name=987654321)
print(repr(task.get_name()))
for name in (123456789, {6}, None, "", "ñandú"):
    task.set_name(name)
    print(repr(task.get_name()), look(task).split(" coro=")[0])
loop.run_until_complete(task)
print(look(loop.create_task(dish(), name="")).split(" coro=")[0])

future = loop.create_future()
task = loop.create_task(waits(future), name="waiter")
loop.run_until_complete(asyncio.sleep(0))
print(f"wait_for={future!r}".split(" cb=")[0] in repr(task), look(task).replace(repr(future), "FUTURE"))
future.set_result(None)
loop.run_until_complete(task)
print("wait_for" in repr(task))

for wrong in (123, "dish", dish, None):
    for _ in range(2):
        try:
            loop.create_task(wrong)
        except TypeError as error:
            print(str(error).split(" at 0x")[0])

for kind in (asyncio.Task[str], asyncio.Future[int]):
    print(kind.__args__, type(kind) is types.GenericAlias, kind.__origin__.__name__)
print(issubclass(asyncio.Task, asyncio.Future), asyncio.Task.__mro__[1:] == (asyncio.Future, object))
task = loop.create_task(dish(), name="whole")
print(task.get_coro().__name__, isinstance(task, asyncio.Task), asyncio.isfuture(task))
for setter, argument in ((task.set_result, "ok"), (task.set_exception, ValueError())):
    try:
        setter(argument)
    except RuntimeError as error:
        print(error)
print(loop.run_until_complete(task))
loop.close()
