import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    print(future.cancel("closed today"), future.cancel(), future.cancelled(), future.done())
    for ask in (future.result, future.exception):
        try:
            ask()
        except asyncio.CancelledError as error:
            print(repr(error))
    try:
        future.set_result(1)
    except asyncio.InvalidStateError as error:
        print(error)
    try:
        await future
    except asyncio.CancelledError as error:
        print("awaited", error.args)


asyncio.run(main())
