import asyncio

import aiofiles


async def main():
    async with aiofiles.open("pedido.txt", "w", encoding="utf-8") as f:
        print(await f.write("sopa\n"), await f.write("café\n"), await f.tell(), f.name, f.mode, f.closed)
        await f.writelines(["flan\n", "agua"])
        await f.flush()
    print(f.closed, type(f).__name__)

    async with aiofiles.open("pedido.txt") as f:
        print(repr(await f.read()), repr(await f.read()))
    async with aiofiles.open("pedido.txt", mode="r") as f:
        print(repr(await f.readline()), await f.readlines(), repr(await f.readline()))
        print(await f.seek(0), repr(await f.read(3)), await f.readable(), await f.writable())
    async with aiofiles.open("pedido.txt") as f:
        async for line in f:
            print(line.strip(), end=" ")
        print()
    async with aiofiles.open("pedido.txt") as f:
        print([line async for line in f])
    async with aiofiles.open("pedido.txt", "a") as f:
        await f.write("\nfin")
    f = await aiofiles.open("pedido.txt", "rb")
    print(await f.read(4), await f.readline(), f.mode, type(f).__name__)
    await f.close()
    print(f.closed)
    async with aiofiles.open("datos.bin", "wb") as f:
        print(await f.write(b"\x00\x01"), type(f).__name__)
    async with aiofiles.open("datos.bin", "rb+") as f:
        print(await f.read(), await f.write(b"!"), await f.seek(0), await f.read(), await f.truncate(1))


asyncio.run(main())
print(open("pedido.txt").read().split(), open("datos.bin", "rb").read())
