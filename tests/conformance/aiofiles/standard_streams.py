import asyncio
import contextlib
import io

import aiofiles


async def tick(log):
    while len(log) < 3:
        log.append("tick")
        await asyncio.sleep(0)


async def main():
    log = []
    ticking = asyncio.create_task(tick(log))
    print(await aiofiles.stdout.write("sopa y café\n"))
    await aiofiles.stdout.flush()
    await ticking
    print(log)
    await aiofiles.stderr.write("burnt\n")
    print(await aiofiles.stdout.writable(), type(aiofiles.stdin).__name__)
    caught = io.StringIO()
    with contextlib.redirect_stdout(caught):
        await aiofiles.stdout.write("into a text")
    print(repr(caught.getvalue()))
    try:
        await aiofiles.stdout.write(5)
    except TypeError as error:
        print(error)
    try:
        aiofiles.stdout.unheard_of
    except AttributeError as error:
        print(type(error).__name__)


for _ in range(2):
    asyncio.run(main())
with contextlib.suppress(RuntimeError):
    aiofiles.stdout.write("never awaited").send(None)
    print("never")
