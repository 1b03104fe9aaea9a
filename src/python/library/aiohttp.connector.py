"""How many requests of a session go out at once."""

import asyncio


class BaseConnector:
    """At most `limit` requests at a time, and at most `limit_per_host` to one host; 0 is no limit."""

    def __init__(self, *, limit=100, limit_per_host=0, **ignored):
        asyncio.get_running_loop()
        self.limit = limit
        self.limit_per_host = limit_per_host
        self.closed = False
        self._busy = {}
        self._waiters = []

    def _has_room(self, host):
        room = not self.limit or sum(self._busy.values()) < self.limit
        return room and (not self.limit_per_host or self._busy.get(host, 0) < self.limit_per_host)

    async def _take(self, host):
        while not self._has_room(host):
            waiter = asyncio._outside("connection")
            self._waiters.append((host, waiter))
            try:
                await waiter
            except asyncio.CancelledError:
                self._wake()
                raise
            finally:
                self._waiters.remove((host, waiter))
        self._busy[host] = self._busy.get(host, 0) + 1

    def _give_back(self, host):
        self._busy[host] -= 1
        self._wake()

    def _wake(self):
        for host, waiter in self._waiters:
            if not waiter.done() and self._has_room(host):
                waiter.set_result(None)
                break

    async def close(self):
        self.closed = True


class TCPConnector(BaseConnector):
    pass
