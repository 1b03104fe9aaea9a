"""Files whose every call runs in a thread of the loop's executor, so that the loop goes on meanwhile."""

import asyncio
from _aiofiles import AsyncTextIndirectIOWrapper as _Stream
from _aiofiles import Opening as _Opening
from _aiofiles import wrapped as _wrapped
from _io_files import open as _open

__version__ = "25.1.0"

stdin, stdout, stderr = _Stream("stdin"), _Stream("stdout"), _Stream("stderr")


def open(
    file,
    mode="r",
    buffering=-1,
    encoding=None,
    errors=None,
    newline=None,
    closefd=True,
    opener=None,
    *,
    loop=None,
    executor=None,
):
    return _Opening(_opened(loop, executor, file, mode, buffering, encoding, errors, newline, closefd, opener))


async def _opened(loop, executor, *args):
    loop = asyncio.get_running_loop() if loop is None else loop
    return _wrapped(await loop.run_in_executor(executor, _open, *args), loop, executor)
