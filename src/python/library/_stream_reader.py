"""What arrives over a connection, as it is read: by lines, by lengths, or as it comes."""

import asyncio

LIMIT = 2**16


class IncompleteReadError(EOFError):
    __module__ = "asyncio.exceptions"

    def __init__(self, partial, expected):
        wanted = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {wanted} expected bytes")
        self.partial = partial
        self.expected = expected


class LimitOverrunError(Exception):
    __module__ = "asyncio.exceptions"

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed


class StreamReader:
    __module__ = "asyncio.streams"

    def __init__(self, limit=LIMIT, loop=None):
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        if loop is None:
            asyncio.get_event_loop()  # raises where there is none
        self._limit = limit
        self._data = b""
        self._eof = False
        self._waiter = None
        self._exception = None

    def __repr__(self):
        state = [
            self._data and f"{len(self._data)} bytes",
            self._eof and "eof",
            self._limit != LIMIT and f"limit={self._limit}",
            self._waiter and f"waiter={self._waiter!r}",
            self._exception and f"exception={self._exception!r}",
        ]
        return f"<{' '.join(['StreamReader', *filter(None, state)])}>"

    def exception(self):
        return self._exception

    def set_exception(self, error):
        self._exception = error
        for waiter in self._woken():
            waiter.set_exception(error)

    def feed_data(self, data):
        if data:
            self._data += data
            self._wake()

    def feed_eof(self):
        self._eof = True
        self._wake()

    def at_eof(self):
        return self._eof and not self._data

    def _wake(self):
        for waiter in self._woken():
            waiter.set_result(None)

    def _woken(self):
        """Who waits for more, if anybody does; it waits no longer."""
        waiter, self._waiter = self._waiter, None
        return [] if waiter is None or waiter.done() else [waiter]

    async def _more(self, method):
        if self._waiter is not None:
            raise RuntimeError(
                f"{method}() called while another coroutine is already waiting for incoming data"
            )
        self._waiter = asyncio._outside("stream")
        try:
            await self._waiter
        finally:
            self._waiter = None

    def _take(self, count):
        taken, self._data = self._data[:count], self._data[count:]
        return taken

    def _raise_if_broken(self):
        if self._exception is not None:
            raise self._exception

    async def readline(self):
        try:
            return await self.readuntil(b"\n")
        except IncompleteReadError as error:
            return error.partial
        except LimitOverrunError as error:
            ended = self._data.startswith(b"\n", error.consumed)
            self._take(error.consumed + 1 if ended else len(self._data))
            raise ValueError(error.args[0]) from None

    async def readuntil(self, separator=b"\n"):
        separators = sorted(separator, key=len) if isinstance(separator, tuple) else [separator]
        if not separators:
            raise ValueError("Separator should contain at least one element")
        if not separators[0]:
            raise ValueError("Separator should be at least one-byte string")
        self._raise_if_broken()
        longest = len(separators[-1])
        while True:
            found = [(self._data.find(one), len(one)) for one in separators]
            found = [(place + length, place) for place, length in found if place >= 0]
            if found:
                end, place = min(found, key=lambda it: it[0])
                if place > self._limit:
                    raise LimitOverrunError("Separator is found, but chunk is longer than limit", place)
                return self._take(end)
            beyond = len(self._data) + 1 - longest
            if beyond > self._limit:
                raise LimitOverrunError("Separator is not found, and chunk exceed the limit", beyond)
            if self._eof:
                raise IncompleteReadError(self._take(len(self._data)), None)
            await self._more("readuntil")

    async def read(self, n=-1):
        self._raise_if_broken()
        if n == 0:
            return b""
        if n < 0:
            blocks = []
            while block := await self.read(self._limit):
                blocks.append(block)
            return b"".join(blocks)
        if not self._data and not self._eof:
            await self._more("read")
        return self._take(n)

    async def readexactly(self, n):
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        self._raise_if_broken()
        while len(self._data) < n:
            if self._eof:
                raise IncompleteReadError(self._take(len(self._data)), n)
            await self._more("readexactly")
        return self._take(n)

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line
