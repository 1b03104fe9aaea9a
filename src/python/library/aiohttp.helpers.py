"""What sessions have beside them: passwords, and how long they wait."""

import asyncio
from _http import basic


class BasicAuth:
    def __init__(self, login, password="", encoding="latin1"):
        self.login = login
        self.password = password

    def encode(self):
        return basic(self.login, self.password)


class ClientTimeout:
    """How long a request may take in all, may wait for its turn at the connector, and may wait for its answer. A page does not
    see a connection being made: `sock_connect` cuts nothing short here."""

    def __init__(self, total=None, connect=None, sock_read=None, sock_connect=None, ceil_threshold=5):
        self.total = total
        self.connect = connect
        self.sock_read = sock_read
        self.sock_connect = sock_connect
        self.ceil_threshold = ceil_threshold

    def __repr__(self):
        names = ("total", "connect", "sock_read", "sock_connect", "ceil_threshold")
        return f"ClientTimeout({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"


class TimerContext:
    """Cancels a task when it takes too long. As `asyncio.timeout` does it; but that would stand in the picture as if the program
    had written it."""

    def __init__(self, task):
        self._task = task
        self.late = False

    def timeout(self):
        self.late = True
        self._task.cancel()


async def in_time(coroutine, seconds, late_error=asyncio.TimeoutError):
    """What a coroutine answers; this error where that takes longer."""
    if not seconds:
        return await coroutine
    task = asyncio.current_task()
    context = TimerContext(task)
    timer = asyncio.get_running_loop().call_later(seconds, context.timeout)
    try:
        return await coroutine
    except asyncio.CancelledError:
        if context.late and task.uncancel() <= 0:
            raise late_error from None
        raise
    finally:
        timer.cancel()
