"""Tasks and futures know their loop: what makes them outside of a running one, and what another loop refuses."""

import asyncio
import types


class Menu:
    def __init__(self, dish):
        self.dish = dish

    def __await__(self):
        return asyncio.sleep(0, self.dish).__await__()


class Wrapped:
    def __init__(self, coroutine):
        self.coroutine = coroutine

    def __await__(self):
        return self.coroutine.__await__()


async def cook(dish):
    return dish


async def wait_for_it(future):
    return await future


def attempt(what, action):
    try:
        print(what, action())
    except Exception as error:
        print(what, type(error).__name__, str(error).split(" name=")[0])


asyncio.set_event_loop(None)
loop, other = asyncio.new_event_loop(), asyncio.new_event_loop()
coroutine = cook("soup")
for make in (asyncio.ensure_future, asyncio.create_task, asyncio.shield, asyncio.gather):
    attempt(make.__name__, lambda: make(coroutine))
attempt("gather of nothing", asyncio.gather)
attempt("Future", asyncio.Future)
attempt("Task", lambda: asyncio.Task(coroutine, name="t"))
attempt("as_completed", lambda: list(asyncio.as_completed([coroutine])))
attempt("current_task", asyncio.current_task)
attempt("all_tasks", asyncio.all_tasks)
attempt("get_running_loop", asyncio.get_running_loop)
print(asyncio.current_task(loop), asyncio.all_tasks(loop))

task = asyncio.ensure_future(coroutine, loop=loop)
print(task.get_loop() is loop, asyncio.all_tasks(loop) == {task}, asyncio.all_tasks(other))
attempt("of another loop", lambda: asyncio.ensure_future(task, loop=other))
attempt("its own loop", lambda: asyncio.ensure_future(task, loop=loop) is task)
attempt("no loop", lambda: asyncio.ensure_future(task) is task)
print(loop.run_until_complete(task), task.done(), asyncio.all_tasks(loop))

future = loop.create_future()
attempt("a future of another loop", lambda: asyncio.ensure_future(future, loop=other))
attempt("gathered", lambda: asyncio.gather(future, other.create_future()))
attempt("awaited", lambda: other.run_until_complete(wait_for_it(future)))
attempt("run", lambda: other.run_until_complete(future))
future.set_result("late")
attempt("done, elsewhere", lambda: other.run_until_complete(wait_for_it(future)))

for awaitable in (Menu("rice"), Wrapped(cook("fish"))):
    task = asyncio.ensure_future(awaitable, loop=loop)
    print(type(task.get_coro()) is types.CoroutineType, loop.run_until_complete(task))
print(loop.run_until_complete(Menu("bread")))
for neither in ("soup", None, cook):
    attempt("neither", lambda: asyncio.ensure_future(neither, loop=loop))

by_hand = asyncio.Task(cook("by hand"), loop=loop, name="hand")
print(by_hand.get_name(), by_hand.get_loop() is loop, loop.run_until_complete(by_hand))
children = [other.create_future() for _ in range(3)]
print(asyncio.gather(*children).get_loop() is other, asyncio.shield(children[0]).get_loop() is other)

asyncio.set_event_loop(other)
print(asyncio.Future().get_loop() is other, asyncio.ensure_future(cook("last")).get_loop() is other)
print(asyncio.gather().get_loop() is other, asyncio.gather(cook("a"), cook("b")).get_loop() is other)
outer = asyncio.shield(cook("in its shell"))
print(outer.get_loop() is other, other.run_until_complete(outer))
asyncio.set_event_loop(None)


async def inside():
    made = [asyncio.Future(), asyncio.ensure_future(cook(1)), asyncio.gather(), asyncio.shield(cook(2))]
    print([one.get_loop() is loop for one in made], asyncio.current_task(loop) is asyncio.current_task())
    print(asyncio.current_task(None) is asyncio.current_task(), asyncio.current_task(other))
    return made


first, *rest = loop.run_until_complete(inside())
print([loop.run_until_complete(one) for one in rest], first.done())
print(asyncio.current_task(loop))
loop.close()
other.close()
