import asyncio

import aiofiles
import aiofiles.os


async def main():
    await aiofiles.os.makedirs("datos/2026", exist_ok=True)
    await aiofiles.os.mkdir("vacía")
    async with aiofiles.open("datos/2026/enero.txt", "w") as f:
        await f.write("x" * 10)
    print(sorted(await aiofiles.os.listdir(".")), await aiofiles.os.listdir("datos/2026"))
    print(await aiofiles.os.path.exists("datos"), await aiofiles.os.path.isfile("datos"), await aiofiles.os.path.isdir("datos"))
    print(await aiofiles.os.path.getsize("datos/2026/enero.txt"), (await aiofiles.os.stat("datos/2026/enero.txt")).st_size)
    await aiofiles.os.rename("datos/2026/enero.txt", "datos/2026/febrero.txt")
    await aiofiles.os.replace("datos/2026/febrero.txt", "marzo.txt")
    await aiofiles.os.rmdir("datos/2026")
    await aiofiles.os.remove("marzo.txt")
    print(sorted(await aiofiles.os.listdir()))
    try:
        await aiofiles.os.remove("marzo.txt")
    except FileNotFoundError as error:
        print(error)
    print(aiofiles.os.listdir.__name__)


asyncio.run(main())
