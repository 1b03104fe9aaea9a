import asyncio


async def main():
    for error in (ValueError('mío'), TimeoutError('mío también'), KeyError('k')):
        try:
            async with asyncio.timeout(0.1) as limite:
                raise error
        except Exception as otro:
            print(otro is error, limite.expired(), otro.__cause__)
    try:
        async with asyncio.timeout(0.1) as limite:
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise LookupError('en vez de')
    except LookupError as error:
        print(error, limite.expired(), type(error.__context__).__name__, asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(0.1) as limite:
            try:
                await asyncio.sleep(1)
            finally:
                await asyncio.sleep(0.3)
                print('limpieza')
    except TimeoutError:
        print('tarde', round(asyncio.get_running_loop().time(), 2))


asyncio.run(main())
