"""What a timeout leaves behind in the chain of exceptions."""

import asyncio


def chain(error, depth=0):
    """An error with its cause and context, each on a line of its own."""
    print("  " * depth + repr(error), "(from)" if error.__cause__ else "", error.__suppress_context__)
    if error.__cause__ is not None and error.__cause__ is error.__context__:
        print("  " * depth + "cause and context are one")
    if error.__context__ is not None:
        chain(error.__context__, depth + 1)


async def during_another_error():
    async with asyncio.timeout(0.05):
        try:
            1 / 0
        finally:
            await asyncio.sleep(5)


async def crash_when_cancelled():
    try:
        await asyncio.sleep(5)
    finally:
        {}["nothing"]


async def an_error_instead():
    async with asyncio.timeout(0.05):
        await crash_when_cancelled()


async def errors_upon_errors():
    async with asyncio.timeout(0.05):
        try:
            try:
                raise ValueError("first")
            finally:
                await asyncio.sleep(5)
        finally:
            try:
                raise KeyError("then")
            finally:
                1 / 0


async def one_within_a_finally():
    async with asyncio.timeout(0.05):
        try:
            await asyncio.sleep(5)
        finally:
            try:
                async with asyncio.timeout(0.05):
                    await asyncio.sleep(5)
            except TimeoutError as error:
                print("inner")
                chain(error)


async def around_a_group():
    async with asyncio.timeout(0.05):
        async with asyncio.TaskGroup() as group:
            group.create_task(crash_when_cancelled())
            try:
                raise ValueError("body")
            finally:
                await asyncio.sleep(5)


async def a_group_of_ones_own():
    async with asyncio.timeout(0.05):
        errors = []
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            for kind in (LookupError, OSError):
                try:
                    raise kind("cleaning up")
                except Exception as error:
                    errors.append(error)
            errors.append(ExceptionGroup("inner", [KeyError("deeper")]))
        raise ExceptionGroup("several", errors)


async def main():
    for part in (during_another_error, an_error_instead, errors_upon_errors, one_within_a_finally, around_a_group, a_group_of_ones_own):
        print(part.__name__)
        try:
            await part()
        except Exception as error:
            chain(error)
            for number, member in enumerate(getattr(error, "exceptions", ())):
                print("member", number)
                chain(member)
        print(asyncio.current_task().cancelling())


asyncio.run(main())
