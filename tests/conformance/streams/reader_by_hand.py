"""What a StreamReader does with what it is fed."""

import asyncio

LINES = b"line1\nline2\nline3\n"


async def show(awaitable):
    try:
        print("  ", await awaitable)
    except Exception as error:
        print("  ", type(error).__name__, error, {name: getattr(error, name) for name in ("partial", "expected", "consumed") if hasattr(error, name)})


def made(*chunks, eof=False, **options):
    reader = asyncio.StreamReader(**options)
    for chunk in chunks:
        reader.feed_data(chunk)
    if eof:
        reader.feed_eof()
    return reader


async def soon(awaitable, *actions):
    """The actions come one turn after who reads has begun to wait."""
    task = asyncio.ensure_future(awaitable)
    await asyncio.sleep(0)
    for action, *args in actions:
        action(*args)
    await show(task)


async def as_it_comes():
    reader = made(b"")
    print(reader)
    reader.feed_data(LINES)
    await show(reader.read(0))
    print(reader)
    await show(reader.read(30))
    await soon(reader.read(30), (reader.feed_data, LINES))
    reader = made(b"line1", b"line2")
    await show(reader.read(5))
    print(reader)
    reader = made()
    await soon(reader.read(1024), (reader.feed_eof,))
    reader = made()
    await soon(reader.read(-1), (reader.feed_data, b"chunk1\n"), (reader.feed_data, b"chunk2"), (reader.feed_eof,))
    print(reader, reader.at_eof())
    await show(made(b"chunk", limit=3).read(5))
    for limit in (0, -1):
        try:
            asyncio.StreamReader(limit=limit)
        except ValueError as error:
            print(error)


async def by_lines():
    reader = made(b"chunk1 ")
    await soon(reader.readline(), (reader.feed_data, b"chunk2 "), (reader.feed_data, b"chunk3 "), (reader.feed_data, b"\n chunk4"))
    print(reader)
    reader = made(b"li", b"ne1\nline2\n", limit=3)
    await show(reader.readline())
    print(reader, "is left")
    reader = made(b"li", b"ne1", b"li", limit=3)
    await show(reader.readline())
    print(reader)
    reader = made(limit=7)
    await soon(reader.readline(), *((reader.feed_data, chunk) for chunk in (b"chunk1", b"chunk2", b"chunk3\n")), (reader.feed_eof,))
    print(reader)
    reader = made(limit=7)
    await soon(reader.readline(), *((reader.feed_data, chunk) for chunk in (b"chunk1", b"chunk2\n", b"chunk3\n")), (reader.feed_eof,))
    print(reader)
    reader = made(limit=7)
    for data in (b"1234567\n", b"12345678\n", b"12345678"):
        reader.feed_data(data)
        await show(reader.readline())
        print(reader)
    reader = made(b"some data\n")
    print(reader.at_eof())
    await show(reader.readline())
    print(reader.at_eof())
    reader.feed_data(b"some data\nand")
    reader.feed_eof()
    for _ in range(3):
        await show(reader.readline())
        print(reader.at_eof())
    reader = made(LINES)
    await show(reader.readline())
    await show(reader.read(7))
    print([line async for line in made(LINES, b"end", eof=True)])


async def by_separators():
    reader = made()
    for separator in (b"", (b"",), (), (b"", b"a")):
        await show(reader.readuntil(separator))
    reader = made(b"lineAAA")
    await show(reader.readuntil(separator=b"AAA"))
    reader.feed_data(b"lineAAAxxx")
    await show(reader.readuntil(b"AAA"))
    print(reader)
    reader = made(b"QWEaa", b"XYaa", b"a")
    await show(reader.readuntil(b"aaa"))
    for chunk in (b"QWEaa", b"XYa", b"aa", b"aaa", b"Xaaa"):
        reader.feed_data(chunk)
    for _ in range(3):
        await show(reader.readuntil(b"aaa"))
    await soon(reader.readuntil(b"aaa"), *((reader.feed_data, chunk) for chunk in (b"XXX", b"a", b"a", b"a")))
    print(reader)
    reader = made(b"some dataAA", eof=True)
    await show(reader.readuntil(b"AAA"))
    print(reader)
    reader = made(b"some dataAA", limit=3)
    await show(reader.readuntil(b"AAA"))
    reader.feed_data(b"A")
    await show(reader.readuntil(b"AAA"))
    print(reader)
    reader = made(b"line 1\nline 2\r")
    await show(reader.readuntil((b"\r", b"\n")))
    await show(reader.readuntil((b"\r", b"\n")))
    reader = made(b"ABCDEFG")
    await show(reader.readuntil((b"DEF", b"BCDE")))
    print(reader)
    await show(made(b"some dataA", limit=3).readuntil((b"A", b"ome dataA")))
    reader = made(b"data")
    await soon(reader.readuntil((b"A", b"long sep")), (reader.feed_data, b"Z"), (reader.feed_data, b"Aaaa"))
    print(reader)


async def by_lengths():
    reader = made(LINES)
    await show(reader.readexactly(0))
    await show(reader.readexactly(-1))
    print(reader)
    await soon(reader.readexactly(36), (reader.feed_data, LINES), (reader.feed_data, LINES))
    print(reader)
    await show(made(b"chunk", limit=3).readexactly(5))
    reader = made()
    await soon(reader.readexactly(36), (reader.feed_data, LINES), (reader.feed_eof,))
    print(reader, reader.at_eof())
    reader = made(b"line\n")
    await show(reader.readexactly(2))
    reader.set_exception(ValueError("broken"))
    print(reader)
    for read in (reader.readexactly, reader.read):
        await show(read(2))
    await show(reader.readline())
    await show(reader.readuntil())


async def broken_and_shared():
    reader, error = made(), ValueError("broken")
    print(reader.exception())
    task = asyncio.create_task(reader.readline())
    await asyncio.sleep(0)
    reader.set_exception(error)
    print(reader.exception() is error)
    await show(task)
    reader = made()
    task = asyncio.create_task(reader.readline())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    reader.set_exception(RuntimeError("after it was cancelled"))
    print(task.cancelled(), reader)
    reader = made()
    task = asyncio.create_task(reader.read(5))
    await asyncio.sleep(0)
    print(str(reader).partition(" pending")[0])
    for read in (reader.read(1), reader.readline(), reader.readexactly(3), reader.readuntil(b";")):
        await show(read)
    reader.feed_data(b"for one")
    await show(task)


async def what_they_look_like():
    for reader in (made(), made(limit=123), made(eof=True), made(b"data"), made(b"data", eof=True, limit=9)):
        print(reader)
    reader.set_exception(RuntimeError())
    print(reader)
    for error in (asyncio.IncompleteReadError(b"abc", 10), asyncio.IncompleteReadError(b"abc", None)):
        print(error, error.partial, error.expected, error.args)
    error = asyncio.LimitOverrunError("message", 10)
    print(error, error.consumed, error.args, type(error).__mro__[1])


for part in (as_it_comes, by_lines, by_separators, by_lengths, broken_and_shared, what_they_look_like):
    print(part.__name__)
    asyncio.run(part())
try:
    asyncio.StreamReader()
except RuntimeError as error:
    print(error)
