import asyncio


def attempt(what, function, *arguments):
    try:
        print(what, function(*arguments))
    except (asyncio.InvalidStateError, ValueError, TypeError, RuntimeError) as error:
        print(what, type(error).__name__, error)


async def main():
    future = asyncio.Future()
    attempt("early result", future.result)
    attempt("early exception", future.exception)
    attempt("no exception", future.set_exception, 5)
    attempt("a class", future.set_exception, ValueError)
    attempt("second", future.set_result, 1)
    attempt("third", future.set_exception, KeyError("x"))
    attempt("exception", future.exception)
    attempt("result", future.result)
    attempt("cancel", future.cancel)
    task = asyncio.create_task(asyncio.sleep(0))
    attempt("task result", task.set_result, 1)
    attempt("task exception", task.set_exception, ValueError())
    await task
    attempt("wrong callback", future.add_done_callback)


asyncio.run(main())
