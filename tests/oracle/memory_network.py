"""A network in memory for CPython's own streams: a server listens on a port of localhost, and clients of the same process reach
it. What one end writes, the other end gets a turn of the loop later."""

import asyncio
import itertools
from asyncio.base_events import Server


class _Socket:
    """As much of a socket as asyncio's server asks of one."""

    family, type, proto = 2, 1, 6

    def __init__(self, address):
        self.address = address

    def listen(self, backlog):
        pass

    def fileno(self):
        return 6

    def getsockname(self):
        return self.address

    def getpeername(self):
        raise OSError(107, "Transport endpoint is not connected")


class _Transport(asyncio.Transport):
    def __init__(self, loop, protocol, own, other, server=None):
        super().__init__({"sockname": own, "peername": other})
        self.loop, self.protocol, self.server, self.peer = loop, protocol, server, None
        self.closing = self.sent_eof = False
        if server is not None:
            server._attach(self)

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"data argument must be a bytes-like object, not {type(data).__name__!r}")
        if self.sent_eof:
            raise RuntimeError("Cannot call write() after write_eof()")
        if data and not self.closing:
            self.loop.call_soon(self.peer.receive, bytes(data))

    def receive(self, data):
        if not self.closing:
            self.protocol.data_received(data)

    def can_write_eof(self):
        return True

    def write_eof(self):
        if not self.closing and not self.sent_eof:
            self.sent_eof = True
            self.say_eof()

    def say_eof(self):
        self.loop.call_soon(self.peer.receive_eof)

    def receive_eof(self):
        if not self.closing:
            self.protocol.eof_received()

    def is_closing(self):
        return self.closing

    def close(self):
        if not self.closing:
            if not self.sent_eof:
                self.say_eof()
            self.closing = True
            self.loop.call_soon(self.end)

    abort = close

    def end(self):
        self.protocol.connection_lost(None)
        if self.server is not None:
            self.server._detach(self)

    def pause_reading(self):
        pass

    def resume_reading(self):
        pass


class Network:
    """What a loop needs to serve and connect."""

    def __init__(self):
        self._listening = {}
        self._ports = itertools.count(49152)

    async def create_server(self, protocol_factory, host=None, port=None, *, start_serving=True, **options):
        address = (host if host == "127.0.0.1" else "127.0.0.1" if host else "0.0.0.0", port or next(self._ports))
        if address[1] in self._listening:
            message = f"error while attempting to bind on address {address!r}: [errno 98] address already in use"
            raise OSError(98, message)
        server = Server(self, [_Socket(address)], protocol_factory, None, 100, None, None)
        if start_serving:
            await server.start_serving()
        return server

    def _start_serving(self, protocol_factory, socket, ssl_context, server, *options):
        self._listening[socket.address[1]] = (protocol_factory, server)

    def _stop_serving(self, socket):
        self._listening.pop(socket.address[1], None)

    async def create_connection(self, protocol_factory, host=None, port=None, **options):
        found = self._listening.get(port)
        await asyncio.sleep(0)
        if found is None:
            raise ConnectionRefusedError(111, f"Connect call failed {('127.0.0.1', port)!r}")
        serve, server = found
        here, there = ("127.0.0.1", next(self._ports)), ("127.0.0.1", port)
        protocol, other_protocol = protocol_factory(), serve()
        transport = _Transport(self, protocol, here, there)
        transport.peer = other = _Transport(self, other_protocol, there, here, server)
        other.peer = transport
        self.call_soon(other_protocol.connection_made, other)
        protocol.connection_made(transport)
        await asyncio.sleep(0)
        return transport, protocol
