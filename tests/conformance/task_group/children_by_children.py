import asyncio
import contextlib
import contextvars

name = contextvars.ContextVar("name", default="nobody")


async def names_and_contexts():
    async def set_name(value):
        await asyncio.sleep(0)
        before = name.get()
        name.set(value)
        return before

    async with asyncio.TaskGroup() as group:
        context = contextvars.copy_context()
        for value in ("ana", "eva"):
            task = group.create_task(set_name(value), name=f"sets {value}", context=context)
            print(task.get_name(), await task, context[name])
        plain = group.create_task(set_name("leo"))
    print(plain.result(), name.get())


async def made_on_the_way():
    async def root(group):
        await asyncio.sleep(0.05)
        group.create_task(leaf("a", 0.1))
        group.create_task(leaf("b", 0.05))

    async def leaf(name, seconds):
        await asyncio.sleep(seconds)
        print("  leaf", name)

    async with asyncio.TaskGroup() as group:
        group.create_task(root(group))
    print("all done")


async def ever_more():
    heads = []

    async def hydra(group):
        heads.append(len(heads))
        await asyncio.sleep(0)
        group.create_task(hydra(group))
        group.create_task(hydra(group))

    async def hero():
        while len(heads) < 10:
            await asyncio.sleep(0)
        1 / 0

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(hydra(group))
            group.create_task(hero())
    except* ZeroDivisionError as errors:
        print(errors.exceptions, len(heads), len(asyncio.all_tasks()))


async def none_after_a_failure():
    async def fails():
        await asyncio.sleep(0)
        1 / 0

    async def tries(group):
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            try:
                group.create_task(fails())
            except RuntimeError as error:
                print(str(error).partition(">")[2])
                print("cancelling", asyncio.current_task().cancelling())

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            group.create_task(tries(group))
    except ExceptionGroup as error:
        print(error.exceptions)


async def refused_before_and_after():
    group = asyncio.TaskGroup()
    for _ in range(2):
        try:
            group.create_task(asyncio.sleep(0))
        except RuntimeError as error:
            print(error)
        async with contextlib.AsyncExitStack() as stack:
            try:
                await stack.enter_async_context(group)
            except RuntimeError as error:
                print(error)
    async with asyncio.TaskGroup() as group:
        try:
            async with group:
                pass
        except RuntimeError as error:
            print(error)
    for wrong in (5, print, asyncio.sleep):
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(wrong)
        except* TypeError as errors:
            print(str(errors.exceptions[0]).partition("<")[0])


async def a_manager_that_fails_on_leaving():
    @contextlib.asynccontextmanager
    async def database():
        try:
            yield
        finally:
            raise LookupError("closing")

    async def fails():
        raise LookupError("working")

    try:
        async with asyncio.TaskGroup() as group:
            async with database():
                group.create_task(fails())
                await asyncio.sleep(1)
    except* LookupError as errors:
        print(errors.exceptions, asyncio.current_task().cancelling())


async def how_often_it_is_cancelled():
    async def fails(error):
        raise error

    task = asyncio.current_task()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(RuntimeError()))
    except* RuntimeError:
        print("within", task.cancelling())
    print("after", task.cancelling())
    try:
        async with asyncio.TaskGroup() as outer:
            try:
                async with asyncio.TaskGroup() as inner:
                    inner.create_task(fails(RuntimeError()))
                    outer.create_task(fails(ValueError()))
            except* RuntimeError as errors:
                print("inner", errors.exceptions, task.cancelling())
            print("between", task.cancelling())
            await asyncio.sleep(0)
            print("not here")
    except* ValueError as errors:
        print("outer", errors.exceptions, task.cancelling())
    print("after both", task.cancelling())


async def failed_and_cancelled_at_once():
    started = asyncio.Event()

    async def fails():
        started.set()
        await asyncio.sleep(0)
        raise RuntimeError

    async def inner():
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(fails())
                await asyncio.sleep(1)
                print("not here")
        except* RuntimeError:
            print("within", asyncio.current_task().cancelling())
        print("after", asyncio.current_task().cancelling())
        await asyncio.sleep(1)
        print("nor here")

    task = asyncio.create_task(inner())
    await started.wait()
    print(task.cancelling(), task.cancel(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError:
        print(task.cancelled(), task.cancelling())


PARTS = (names_and_contexts, made_on_the_way, ever_more, none_after_a_failure, refused_before_and_after,
         a_manager_that_fails_on_leaving, how_often_it_is_cancelled, failed_and_cancelled_at_once)
for part in PARTS:
    print(part.__name__)
    asyncio.run(part())
