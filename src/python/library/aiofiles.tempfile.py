"""Files and folders for a while, whose every call runs in a thread of the loop's executor."""

import asyncio
import tempfile as _tempfile
from _aiofiles import Opening as _Opening
from _aiofiles import wrapped as _wrapped


async def _opened(function, loop, executor, args, options):
    loop = asyncio.get_running_loop() if loop is None else loop

    def made():
        return function(*args, **options)

    return _wrapped(await loop.run_in_executor(executor, made), loop, executor)


def NamedTemporaryFile(*args, loop=None, executor=None, **options):
    return _Opening(_opened(_tempfile.NamedTemporaryFile, loop, executor, args, options))


def TemporaryFile(*args, loop=None, executor=None, **options):
    return _Opening(_opened(_tempfile.TemporaryFile, loop, executor, args, options))


def SpooledTemporaryFile(*args, loop=None, executor=None, **options):
    raise NotImplementedError("aiofiles.tempfile.SpooledTemporaryFile is not supported here; TemporaryFile is")


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, loop=None, executor=None):
        self._asked, self._loop, self._executor = (suffix, prefix, dir), loop, executor
        self.name = None

    async def _in_thread(self, function, *args):
        loop = asyncio.get_running_loop() if self._loop is None else self._loop
        return await loop.run_in_executor(self._executor, function, *args)

    def __await__(self):
        return self._made().__await__()

    async def _made(self):
        self._folder = await self._in_thread(_tempfile.TemporaryDirectory, *self._asked)
        self.name = self._folder.name
        return self

    async def __aenter__(self):
        await self
        return self.name

    async def __aexit__(self, *exc_info):
        await self.cleanup()

    async def cleanup(self):
        await self._in_thread(self._folder.cleanup)
