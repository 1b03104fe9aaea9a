import asyncio
import os

import aiofiles.os
import aiofiles.tempfile


async def main():
    async with aiofiles.tempfile.NamedTemporaryFile("w+", suffix=".txt") as f:
        await f.write("sopa\nflan\n")
        await f.seek(0)
        print([line async for line in f], f.name.endswith(".txt"), os.path.exists(f.name))
        name = f.name
    print(os.path.exists(name))
    async with aiofiles.tempfile.NamedTemporaryFile("wb", delete=False) as f:
        await f.write(b"kept")
    print(open(f.name).read())
    await aiofiles.os.remove(f.name)
    async with aiofiles.tempfile.TemporaryFile() as f:
        await f.write(b"bytes")
        await f.seek(1)
        print(await f.read())
    async with aiofiles.tempfile.TemporaryDirectory() as folder:
        async with aiofiles.open(folder + "/nota.txt", "w") as f:
            await f.write("hola")
        print(type(folder).__name__, await aiofiles.os.listdir(folder))
    print(await aiofiles.os.path.exists(folder))
    try:
        async with aiofiles.tempfile.TemporaryDirectory() as folder:
            raise ValueError("out of order")
    except ValueError as error:
        print(error, await aiofiles.os.path.isdir(folder))


asyncio.run(main())
