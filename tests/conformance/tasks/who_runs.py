"""Which task runs, where it stands, and who is told when nobody asks for its error."""

import asyncio
import functools
import io

loop = asyncio.new_event_loop()


async def current():
    print(str(asyncio.current_task(loop)).partition(" cb=")[0])
    first, second = loop.create_future(), loop.create_future()
    mine = []

    async def one():
        mine.append(asyncio.current_task() is tasks[0])
        await first
        mine.append(asyncio.current_task() is tasks[0])
        second.set_result(True)

    async def two():
        mine.append(asyncio.current_task() is tasks[1])
        first.set_result(True)
        await second
        mine.append(asyncio.current_task() is tasks[1])
        loop.call_soon(lambda: mine.append(asyncio.current_task()))

    tasks = [asyncio.create_task(one()), asyncio.create_task(two())]
    await asyncio.wait(tasks)
    await asyncio.sleep(0)
    print(mine)


async def stands():
    async def outer():
        await inner()

    async def inner():
        frames = task.get_stack(limit=1)
        print([frame.f_code.co_name for frame in frames])
        text = io.StringIO()
        task.print_stack(limit=1, file=text)
        first, *lines = text.getvalue().splitlines()
        print("outer() running" in first, first.endswith(" (most recent call last):"), len(lines))

    task = asyncio.ensure_future(outer())
    await task
    text = io.StringIO()
    task.print_stack(file=text)
    print(text.getvalue().startswith("No stack for <Task finished"), task.get_stack())


async def kinds():
    def plain():
        pass

    def generates():
        yield

    async def coroutine():
        pass

    async def streams():
        yield

    class Has:
        async def method(self):
            pass

        @staticmethod
        async def static():
            pass

        @classmethod
        async def of_class(cls):
            pass

        async def __call__(self):
            pass

    functions = [
        plain, generates, coroutine, streams, Has.method, Has().method, Has.static, Has.of_class, Has, Has(), Has().__call__,
        lambda: coroutine(), functools.partial(coroutine), functools.partial(plain), asyncio.gather, asyncio.wait, print,
    ]
    print(*[int(asyncio.iscoroutinefunction(function)) for function in functions])
    made = coroutine(), generates(), streams(), asyncio.sleep(0)
    print(*[int(asyncio.iscoroutine(one)) for one in made])
    for one in (made[0], made[3]):
        one.close()


async def a_turn():
    total = []
    asyncio.get_running_loop().call_soon(total.append, 1)
    total.append(await asyncio.sleep(0, result=10))
    print(total)


async def a_future_as_result():
    future = loop.create_future()

    async def returns():
        return future

    async def sets():
        future.set_result("set")

    tasks = asyncio.create_task(returns()), asyncio.create_task(sets())
    print(await tasks[0] is future, await tasks[1], await (await tasks[0]))


async def nobody_asks():
    async def fails(words):
        raise TypeError(words)

    for silenced in (True, False):
        task = asyncio.create_task(fails(f"silenced: {silenced}"))
        await asyncio.sleep(0)
        if silenced:
            print(task.cancel(), task.cancelled())
        del task
    task = asyncio.create_task(fails("asked for"))
    await asyncio.wait([task])
    print(repr(task.exception()), task.exception() is task.exception())


for part in (current, stands, kinds, a_turn, a_future_as_result, nobody_asks):
    print("--", part.__name__)
    loop.run_until_complete(part())
print(asyncio.current_task(loop), asyncio.all_tasks(loop))
loop.close()
