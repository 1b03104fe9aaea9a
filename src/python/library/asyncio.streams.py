"""Streams between tasks of one program: what asyncio offers over sockets, in memory. A server listens on a port of
localhost, and only programs' own clients reach it. What one end writes, the other end reads a turn of the loop later."""

from _mesero import strong as _strong, weak as _weak
from _stream_reader import LIMIT, IncompleteReadError, LimitOverrunError, StreamReader
import asyncio

LOCAL = (None, "", "localhost", "127.0.0.1", "0.0.0.0", "::1")

_listening = {}
_next_port = 49152


class _End:
    """One end of a connection: what its reader gets comes from the peer."""

    def __init__(self, loop, limit, own_address, peer_address):
        self.loop = loop
        self.reader = StreamReader(limit)
        self._writer = None
        self.peer = None
        self.server = None
        self.addresses = {"sockname": own_address, "peername": peer_address}
        self.closing = False
        self.sent_eof = False
        self.lost = loop.create_future()

    def open(self):
        writer = StreamWriter(self)
        self._writer = _weak(writer)
        return self.reader, writer

    def close_if_forgotten(self):
        """Nobody can close it any more where the writer is gone."""
        if self._writer is not None and _strong(self._writer) is None:
            self.close()

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
            self.say_eof()

    def say_eof(self):
        self.loop.call_soon(self.peer.receive_eof)

    def receive_eof(self):
        if not self.closing:
            self.reader.feed_eof()

    def close(self):
        if self.closing:
            return
        if not self.sent_eof:
            self.say_eof()
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

    def __repr__(self):
        return f"<asyncio.TransportSocket fd=6, family=2, type=1, proto=6, laddr={self._address!r}>"

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
            self._close_forgotten()
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
        attending = self._attend(*end.open())
        if not asyncio.iscoroutine(attending):
            return

        def over(task):
            if task.cancelled():
                end.close()
            elif task.exception() is not None:
                message = "Unhandled exception in client_connected_cb"
                self._loop.call_exception_handler({"message": message, "exception": task.exception()})
                end.close()
            else:
                self._close_forgotten()

        self._loop.create_task(attending).add_done_callback(over)

    def _close_forgotten(self):
        for end in list(self._clients):
            end.close_if_forgotten()
            end.peer.close_if_forgotten()

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
    return client.open()
