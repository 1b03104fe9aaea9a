"""What `aiofiles` opens: a file whose methods are awaited, and the wait for it."""

import asyncio
import sys

_AWAITED = (
    "close",
    "detach",
    "flush",
    "isatty",
    "peek",
    "read",
    "read1",
    "readable",
    "readall",
    "readline",
    "readlines",
    "reconfigure",
    "seek",
    "seekable",
    "tell",
    "truncate",
    "writable",
    "write",
    "writelines",
)


class AsyncFile:
    def __init__(self, file, loop, executor):
        self._file, self._loop, self._executor = file, loop, executor

    def __repr__(self):
        return f"<{type(self).__name__} wrapping {self._file!r}>"

    def __getattr__(self, name):
        """Names, modes and the like are the file's own."""
        found = getattr(self._file, name)
        return _awaited(self, name) if name in _AWAITED else found

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_info):
        await self.close()

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line


def _awaited(self, name):
    async def method(*args):
        return await self._loop.run_in_executor(self._executor, getattr(self._file, name), *args)

    method.__name__ = method.__qualname__ = name
    return method


class Opening:
    """Awaited, or entered with `async with`: then what was opened is closed at its end."""

    def __init__(self, coroutine):
        self._coroutine, self._opened = coroutine, None

    def __await__(self):
        self._opened = yield from self._coroutine.__await__()
        return self._opened

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self._opened is None:
            await self
        return await self._opened.__anext__()

    async def __aenter__(self):
        await self
        return await self._opened.__aenter__()

    async def __aexit__(self, *exc_info):
        await self._opened.__aexit__(*exc_info)

    def close(self):
        self._coroutine.close()


class AsyncTextIOWrapper(AsyncFile):
    pass


class AsyncBufferedIOBase(AsyncFile):
    pass


class AsyncBufferedReader(AsyncBufferedIOBase):
    pass


class AsyncFileIO(AsyncFile):
    pass


class AsyncTextIndirectIOWrapper(AsyncFile):
    """A stream of `sys`: there before any loop, it is used in the one that runs, and is whatever `sys` has by then."""

    def __init__(self, name):
        self._name, self._executor = name, None

    @property
    def _file(self):
        return getattr(sys, self._name)

    @property
    def _loop(self):
        return asyncio.get_running_loop()


_CLASSES = {
    "TextIOWrapper": AsyncTextIOWrapper,
    "BufferedWriter": AsyncBufferedIOBase,
    "BufferedReader": AsyncBufferedReader,
    "BufferedRandom": AsyncBufferedReader,
    "FileIO": AsyncFileIO,
}


def wrapped(file, loop, executor):
    opened = getattr(file, "file", file)  # a file of `tempfile` holds the open one
    return _CLASSES[type(opened).__name__](file, loop, executor)


def awaited(function):
    """The same function, run in a thread of the executor."""

    async def call(*args, loop=None, executor=None, **kwargs):
        loop = asyncio.get_running_loop() if loop is None else loop
        if not kwargs:
            return await loop.run_in_executor(executor, function, *args)

        def with_keywords():
            return function(*args, **kwargs)

        with_keywords.__name__ = function.__name__
        return await loop.run_in_executor(executor, with_keywords)

    call.__name__ = call.__qualname__ = function.__name__
    return call


for _class in (AsyncTextIOWrapper, AsyncTextIndirectIOWrapper):
    _class.__module__ = "aiofiles.threadpool.text"
for _class in (AsyncBufferedIOBase, AsyncBufferedReader, AsyncFileIO):
    _class.__module__ = "aiofiles.threadpool.binary"
Opening.__module__ = "aiofiles.base"
Opening.__name__ = Opening.__qualname__ = "AiofilesContextManager"
