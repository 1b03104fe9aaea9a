"""A body that is read piece by piece."""


class StreamReader:

    def __init__(self, body):
        self._left = body

    async def read(self, n=-1):
        n = len(self._left) if n < 0 else n
        taken, self._left = self._left[:n], self._left[n:]
        return taken

    async def readline(self):
        end = self._left.find(b"\n") + 1
        return await self.read(end or -1)

    def at_eof(self):
        return not self._left

    async def iter_chunked(self, n):
        while self._left:
            yield await self.read(n)

    async def iter_any(self):
        while self._left:
            yield await self.read()

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        return await self.readline()
