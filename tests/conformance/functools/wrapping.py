import asyncio
import functools
import time


def timed(function):
    """Measures a coroutine function."""

    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return await function(*args, **kwargs)
        finally:
            print(f"{function.__name__} took {time.perf_counter() - start:.1f} s")

    return wrapper


def retry(times):
    def decorator(function):
        @functools.wraps(function)
        async def wrapper(*args):
            for attempt in range(1, times + 1):
                try:
                    return await function(*args)
                except ValueError as error:
                    print(f"attempt {attempt}: {error}")
            raise RuntimeError("no luck")

        return wrapper

    return decorator


@timed
async def cook(dish, seconds=0.5):
    """Cooks."""
    await asyncio.sleep(seconds)
    return dish


calls = 0


@retry(3)
async def flaky(limit):
    """Works at last."""
    global calls
    calls += 1
    if calls < limit:
        raise ValueError(f"call {calls}")
    return calls


print(cook.__name__, cook.__doc__, cook.__qualname__, cook.__module__, cook.__wrapped__.__name__)
print(flaky.__name__, flaky.__doc__)


async def main():
    print(await asyncio.gather(cook("pasta"), cook("flan", seconds=0.2)))
    print(await flaky(3))
    try:
        await flaky(100)
    except RuntimeError as error:
        print(error)


asyncio.run(main())


def plain(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        return f(*args, **kwargs) + 1

    return inner


def source():
    return 1


source.note = "kept"
wrapped = plain(source)
print(wrapped(), wrapped.note, wrapped.__dict__ == {"note": "kept", "__wrapped__": source})
print(functools.update_wrapper(lambda: 2, source).__name__)
