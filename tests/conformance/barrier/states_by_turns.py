import asyncio


def state(barrier):
    return str(barrier).partition(" [")[2], barrier.n_waiting, barrier.broken


async def attend(barrier, name):
    try:
        place = await barrier.wait()
    except asyncio.BrokenBarrierError as error:
        print("  ", name, "broken:", error, state(barrier))
    else:
        print("  ", name, "is number", place, state(barrier))
        return place


def attending(barrier, names):
    return [asyncio.create_task(attend(barrier, name)) for name in names]


async def filling_and_draining():
    barrier = asyncio.Barrier(3)
    print(state(barrier), barrier.parties)
    tasks = []
    for name in "abc":
        tasks += attending(barrier, name)
        await asyncio.sleep(0)
        print(state(barrier))
    late = attending(barrier, "de")
    await asyncio.sleep(0)
    print(state(barrier), [task.done() for task in tasks])
    await asyncio.gather(*tasks)
    print(state(barrier))
    await attend(barrier, "f")
    await asyncio.gather(*late)
    print(state(barrier))


async def reset_while_draining():
    barrier = asyncio.Barrier(3)
    tasks = attending(barrier, "abc")
    await asyncio.sleep(0)
    late = attending(barrier, "de")
    await asyncio.sleep(0)
    print("before", state(barrier))
    print(await barrier.reset(), "after", state(barrier))
    more = attending(barrier, "fg")
    await asyncio.sleep(0)
    print("more", state(barrier))
    print(await barrier.abort(), "aborted", state(barrier))
    print(await asyncio.gather(*tasks, *late, *more))
    print(state(barrier))
    await attend(barrier, "h")
    await barrier.reset()
    print(state(barrier))


async def alone():
    barrier = asyncio.Barrier(1)
    async with barrier as place:
        print(place, state(barrier))
    first, second = asyncio.create_task(barrier.wait()), asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    print(first.done(), second.done(), state(barrier))
    print(await first, await second)
    reset = asyncio.create_task(barrier.reset())
    await asyncio.sleep(0)
    print(reset.done(), state(barrier))
    abort = asyncio.create_task(barrier.abort())
    await asyncio.sleep(0)
    print(abort.done(), state(barrier))
    for wrong in (0, -4):
        try:
            asyncio.Barrier(wrong)
        except ValueError as error:
            print(error)
    try:
        asyncio.Barrier()
    except TypeError as error:
        print(error)


async def one_leaves_before_it_is_full():
    barrier = asyncio.Barrier(3)
    a, b = attending(barrier, "ab")
    await asyncio.sleep(0)
    a.cancel()
    await asyncio.sleep(0)
    print(a.cancelled(), state(barrier))
    c, = attending(barrier, "c")
    await asyncio.sleep(0)
    print(state(barrier))
    d, = attending(barrier, "d")
    print(sorted(await asyncio.gather(b, c, d)), state(barrier))


async def only_those_who_wait():
    """Those whom the barrier let go already are not broken; who waits for the next round is."""
    barrier = asyncio.Barrier(4)
    passed, broken = [], []

    async def twice(name, end):
        try:
            await barrier.wait()
        except asyncio.BrokenBarrierError:
            broken.append(name)
            return
        passed.append(name)
        if len(passed) == 3:
            await end()
        elif len(passed) < 3:
            try:
                await barrier.wait()
            except asyncio.BrokenBarrierError:
                broken.append(f"{name} again")

    for end in (barrier.reset, barrier.abort):
        passed.clear(), broken.clear()
        tasks = [asyncio.create_task(twice(name, end)) for name in "abcd"]
        done, left = await asyncio.wait(tasks, timeout=0.1)
        print(end.__name__, passed, broken, len(done), len(left), state(barrier))
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)


async def twice_through():
    barrier, seen = asyncio.Barrier(5), []

    async def coro():
        async with barrier:
            seen.append("draining" in repr(barrier))
            async with barrier as place:
                return place

    print(sorted(await asyncio.gather(*(coro() for _ in range(5)))), seen, state(barrier))


for part in (filling_and_draining, reset_while_draining, alone, one_leaves_before_it_is_full, only_those_who_wait, twice_through):
    print(part.__name__)
    asyncio.run(part())
