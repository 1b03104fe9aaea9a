"""`asyncio.as_completed` asked in a plain loop and in an asynchronous one."""

import asyncio


async def dish(name, seconds=0.0):
    await asyncio.sleep(seconds)
    return name


async def plain(awaitables, **options):
    return [await one for one in asyncio.as_completed(awaitables, **options)]


async def asynchronous(awaitables, **options):
    return [await one async for one in asyncio.as_completed(awaitables, **options)]


async def in_order():
    for way in (plain, asynchronous):
        print(await way([dish("b", 0.2), dish("c", 0.3), dish("a", 0.1)]), await way([]), await way([dish("x")], timeout=1))
        once = dish("ham")
        print(sorted(await way([once, once, dish("spam")])))
        print(sorted(await way({dish("in a set"), dish("too")})), await way(dish(n, n / 20) for n in (2, 1)))


async def too_late():
    for asks_plainly in (True, False):
        tasks = [asyncio.create_task(dish("a", 0.1)), asyncio.create_task(dish("b", 0.3))]
        got = []
        try:
            if asks_plainly:
                for one in asyncio.as_completed(tasks, timeout=0.2):
                    got.append(await one)
            else:
                async for one in asyncio.as_completed(tasks, timeout=0.2):
                    got.append(await one)
        except TimeoutError as error:
            got.append((type(error).__name__, error.args))
        print(got, [task.done() for task in tasks])
        print(await tasks[1])


async def what_comes_out():
    out = {one async for one in asyncio.as_completed([dish(1), dish(2)])}
    print({type(one).__name__ for one in out}, sorted([await one for one in out]))
    first, second = asyncio.create_task(dish("b")), asyncio.create_task(dish("d"))
    given = [dish("a"), first, dish("c"), second]
    out = [one async for one in asyncio.as_completed(given)]
    print([one for one in given if one in out] == [first, second], len(out), sorted([one.result() for one in out]))
    out = list(asyncio.as_completed([first, second]))
    print({type(one).__name__ for one in out}, first in out, sorted([await one for one in out]))


async def gone_on_with():
    iterator = asyncio.as_completed([dish(0), dish(1, 0.1), dish(2, 0.2), dish(3, 0.3)])
    got = []
    for one in iterator:
        got.append(await one)
        if len(got) == 2:
            break
    for one in iterator:
        got.append(await one)
    print(got, list(iterator), iter(iterator) is iterator)
    iterator = asyncio.as_completed([dish(0), dish(1, 0.1), dish(2, 0.2), dish(3, 0.3)])
    got = []
    async for one in iterator:
        got.append(await one)
        if len(got) == 2:
            break
    async for one in iterator:
        got.append(await one)
    print(got, [one async for one in iterator], aiter(iterator) is iterator)
    try:
        await anext(iterator)
    except StopAsyncIteration as error:
        print(repr(error))
    try:
        next(iterator)
    except StopIteration as error:
        print(repr(error))


async def backwards_and_together():
    first, second = asyncio.as_completed([dish("late", 0.2), dish("early", 0.1)])
    print(await second, await first)
    ones = list(asyncio.as_completed([dish("a", 0.1), dish("b", 0.1)]))
    done, pending = await asyncio.wait([asyncio.ensure_future(one) for one in ones])
    print(sorted(one.result() for one in done), pending)
    ones = [one async for one in asyncio.as_completed([dish("a", 0.1), dish("b", 0.1)])]
    done, pending = await asyncio.wait([asyncio.ensure_future(one) for one in ones])
    print(sorted(one.result() for one in done), pending)


async def wrong_arguments():
    future, coroutine = asyncio.get_running_loop().create_future(), dish("x")
    for wrong in (future, coroutine, 5, [5], None):
        try:
            next(asyncio.as_completed(wrong))
        except TypeError as error:
            print(error)
        try:
            async for _ in asyncio.as_completed(wrong):
                break
        except TypeError as error:
            print(error)
    coroutine.close()


async def main():
    for part in (in_order, too_late, what_comes_out, gone_on_with, backwards_and_together, wrong_arguments):
        print("--", part.__name__)
        await part()


asyncio.run(main())
