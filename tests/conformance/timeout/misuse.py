import asyncio


async def main():
    limit = asyncio.timeout(1)
    try:
        limit.reschedule(2)
    except RuntimeError as error:
        print(error)
    async with limit:
        try:
            async with limit:
                pass
        except RuntimeError as error:
            print(error)
    for again in (limit.__aenter__,):
        try:
            await again()
        except RuntimeError as error:
            print(error)
    try:
        limit.reschedule(3)
    except RuntimeError as error:
        print(error)
    print(limit)
    try:
        asyncio.timeout("soon")
    except TypeError as error:
        print(error)


asyncio.run(main())
