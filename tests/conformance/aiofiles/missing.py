import asyncio

import aiofiles


async def read(path):
    async with aiofiles.open(path, "r") as file:
        return await file.read()


async def main():
    results = await asyncio.gather(read("file1.txt"), read("file2.txt"), return_exceptions=True)
    for result in results:
        print(type(result).__name__, result, result.filename)
    try:
        async with aiofiles.open("file1.txt", "q"):
            print("never")
    except ValueError as error:
        print(error)
    async with aiofiles.open("file1.txt", "w") as f:
        await f.write("there now")
        try:
            await f.read()
        except OSError as error:
            print(type(error).__name__, error)
        try:
            await f.write(5)
        except TypeError as error:
            print(error)
    try:
        await f.write("late")
    except ValueError as error:
        print(error)
    try:
        f.unheard_of
    except AttributeError as error:
        print(type(error).__name__)
    print(await read("file1.txt"))
    print(await read("file2.txt"))


asyncio.run(main())
