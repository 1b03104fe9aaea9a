"""Streams between tasks of one program: what asyncio offers over sockets, in memory. A server listens on a port of
localhost, and only programs' own clients reach it. What one end writes, the other end reads a turn of the loop later."""

import asyncio

LIMIT = 2**16
LOCAL = (None, "", "localhost", "127.0.0.1", "0.0.0.0", "::1")

_listening = {}
_next_port = 49152


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
    def __init__(self, limit=LIMIT, loop=None):
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._limit = limit
        self._data = b""
        self._eof = False
        self._waiter = None
        self._exception = None

    def exception(self):
        return self._exception

    def set_exception(self, error):
        self._exception = error
        self._wake()

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
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.done():
            waiter.set_result(None)

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
                end, place = min(found)
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


class _End:
    """One end of a connection: what its reader gets comes from the peer."""

    def __init__(self, loop, limit, own_address, peer_address):
        self.loop = loop
        self.reader = StreamReader(limit)
        self.writer = StreamWriter(self)
        self.peer = None
        self.server = None
        self.addresses = {"sockname": own_address, "peername": peer_address}
        self.closing = False
        self.sent_eof = False
        self.lost = loop.create_future()

    def send(self, data):
        if not isinstance(data, bytes):
            kind = type(data).__name__
            raise TypeError(f"data argument must be a bytes-like object, not {kind!r}")
        if self.sent_eof:
            raise RuntimeError("Cannot call write() after write_eof()")
        if data and not self.closing:
            self.loop.call_soon(self.peer.receive, data)

    def receive(self, data):
        if not self.closing:
            self.reader.feed_data(data)

    def send_eof(self):
        if not self.closing and not self.sent_eof:
            self.sent_eof = True
            self.loop.call_soon(self.peer.receive_eof)

    def receive_eof(self):
        if not self.closing:
            self.reader.feed_eof()

    def close(self):
        if self.closing:
            return
        self.send_eof()
        self.closing = True
        self.loop.call_soon(self.end)

    def end(self):
        self.reader.feed_eof()
        if not self.lost.done():
            self.lost.set_result(None)
        if self.server is not None:
            self.server._detach(self)


class StreamWriter:
    def __init__(self, end):
        self._end = end

    def write(self, data):
        self._end.send(data)

    def writelines(self, lines):
        self._end.send(b"".join(lines))

    def write_eof(self):
        self._end.send_eof()

    def can_write_eof(self):
        return True

    def close(self):
        self._end.close()

    def is_closing(self):
        return self._end.closing

    async def wait_closed(self):
        await self._end.lost

    async def drain(self):
        end = self._end
        end.reader._raise_if_broken()
        if end.closing:
            await asyncio.sleep(0)
        if end.lost.done():
            raise ConnectionResetError("Connection lost")

    def get_extra_info(self, name, default=None):
        return self._end.addresses.get(name, default)


class _Socket:
    def __init__(self, address):
        self._address = address

    def getsockname(self):
        return self._address


class Server:
    __module__ = "asyncio.base_events"

    def __init__(self, loop, attend, address, limit):
        self._loop = loop
        self._attend = attend
        self._address = address
        self._limit = limit
        self._clients = []
        self._waiters = []
        self._closed = False
        self._serving = False
        self._forever = None

    def __repr__(self):
        return f"<Server sockets={self.sockets!r}>"

    @property
    def sockets(self):
        return () if self._closed else (_Socket(self._address),)

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    def _serve(self):
        self._serving = True
        _listening[self._address[1]] = self

    async def start_serving(self):
        self._serve()
        await asyncio.sleep(0)

    async def serve_forever(self):
        if self._forever is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        if self._closed:
            raise RuntimeError(f"server {self!r} is closed")
        self._serve()
        self._forever = asyncio._outside("serve_forever")
        try:
            await self._forever
        except asyncio.CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._forever = None

    def close(self):
        if self._closed:
            return
        self._closed = True
        self._serving = False
        if _listening.get(self._address[1]) is self:
            del _listening[self._address[1]]
        if self._forever is not None and not self._forever.done():
            self._forever.cancel()
            self._forever = None
        self._release()

    def close_clients(self):
        for end in list(self._clients):
            end.close()

    abort_clients = close_clients

    def _release(self):
        if self._closed and not self._clients and self._waiters is not None:
            waiters, self._waiters = self._waiters, None
            for waiter in waiters:
                if not waiter.done():
                    waiter.set_result(None)

    async def wait_closed(self):
        if self._waiters is not None:
            waiter = asyncio._outside("wait_closed")
            self._waiters.append(waiter)
            await waiter

    async def __aenter__(self):
        return self

    async def __aexit__(self, *raised):
        self.close()
        await self.wait_closed()

    def _accept(self, end):
        end.server = self
        self._clients.append(end)
        self._loop.call_soon(self._greet, end)

    def _greet(self, end):
        attending = self._attend(end.reader, end.writer)
        if not asyncio.iscoroutine(attending):
            return

        def over(task):
            if task.cancelled():
                end.close()
            elif task.exception() is not None:
                message = "Unhandled exception in client_connected_cb"
                self._loop.call_exception_handler({"message": message, "exception": task.exception()})
                end.close()

        self._loop.create_task(attending).add_done_callback(over)

    def _detach(self, end):
        if end in self._clients:
            self._clients.remove(end)
        self._release()


def _local(host, function):
    if host not in LOCAL:
        raise NotImplementedError(f"{function}() reaches only servers of the same program on localhost here")
    return "0.0.0.0" if host in (None, "", "0.0.0.0") else "127.0.0.1"


def _free_port():
    global _next_port
    while _next_port in _listening:
        _next_port += 1
    _next_port += 1
    return _next_port - 1


async def start_server(client_connected_cb, host=None, port=None, *, limit=LIMIT, start_serving=True, **options):
    address = (_local(host, "start_server"), port or _free_port())
    if address[1] in _listening:
        message = f"error while attempting to bind on address {address!r}: [errno 98] address already in use"
        raise OSError(98, message)
    server = Server(asyncio.get_running_loop(), client_connected_cb, address, limit)
    if start_serving:
        await server.start_serving()
    return server


async def open_connection(host=None, port=None, *, limit=LIMIT, **options):
    _local(host, "open_connection")
    server = _listening.get(port)
    await asyncio.sleep(0)
    if server is None:
        raise ConnectionRefusedError(111, f"Connect call failed {('127.0.0.1', port)!r}")
    loop = asyncio.get_running_loop()
    here, there = ("127.0.0.1", _free_port()), ("127.0.0.1", port)
    client = _End(loop, limit, here, there)
    client.peer = _End(server._loop, server._limit, there, here)
    client.peer.peer = client
    server._accept(client.peer)
    await asyncio.sleep(0)
    return client.reader, client.writer
