"""aiohttp's client, as far as a page can be one. An answer arrives whole: its body is there when its status is."""

import asyncio
import json as _json
import aiohttp.client_exceptions as client_exceptions
from _http import FAILURES, REASONS, Address, Headers, basic, body_of, kind_of
from _outside import exchange as _exchange
from aiohttp.client_exceptions import (
    ClientConnectionError,
    ClientConnectionResetError,
    ClientConnectorDNSError,
    ClientConnectorError,
    ClientError,
    ClientOSError,
    ClientPayloadError,
    ClientResponseError,
    ClientSSLError,
    ConnectionTimeoutError,
    ContentTypeError,
    InvalidURL,
    InvalidUrlClientError,
    NonHttpUrlClientError,
    ServerConnectionError,
    ServerDisconnectedError,
    ServerTimeoutError,
    SocketTimeoutError,
    TooManyRedirects,
)

__version__ = "3.11.0"

_UNSET = object()


class ClientTimeout:
    """Only `total` can be kept here: a page does not see a connection being made."""

    def __init__(
        self, total=None, connect=None, sock_read=None, sock_connect=None, ceil_threshold=5
    ):
        self.total = total
        self.connect = connect
        self.sock_read = sock_read
        self.sock_connect = sock_connect
        self.ceil_threshold = ceil_threshold

    def __repr__(self):
        names = ("total", "connect", "sock_read", "sock_connect", "ceil_threshold")
        return f"ClientTimeout({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    def _seconds(self):
        given = [self.total, self.connect, self.sock_read, self.sock_connect]
        return min((seconds for seconds in given if seconds), default=None)


class BasicAuth:
    def __init__(self, login, password="", encoding="latin1"):
        self.login = login
        self.password = password

    def encode(self):
        return basic(self.login, self.password)


class CIMultiDictProxy(Headers):
    _shown = "CIMultiDictProxy"


class RequestInfo:
    def __init__(self, url, method, headers):
        self.url = self.real_url = url
        self.method = method
        self.headers = headers

    def __repr__(self):
        return f"RequestInfo(url={self.url!r}, method={self.method!r}, headers={self.headers!r}, real_url={self.url!r})"


class _URL:
    """An address as an answer knows it (yarl's URL, as far as it is read)."""

    def __init__(self, address):
        self.scheme = address.scheme
        self.host = address.host
        self.port = address.port
        self.path = address.path or "/"
        self.query_string = address.query
        self.fragment = address.fragment
        self._text = address.text

    def __str__(self):
        return self._text

    def __repr__(self):
        return f"URL({self._text!r})"

    def __eq__(self, other):
        return type(other) is type(self) and str(other) == str(self)

    def __hash__(self):
        return hash(self._text)


class TCPConnector:
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


class _Content:
    """The body as a stream."""

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


class ClientResponse:
    def __init__(self, info, answer):
        self.status, reason, headers, self._body = answer
        self.reason = reason or REASONS.get(self.status, "")
        self.headers = CIMultiDictProxy(headers)
        self.request_info = info
        self.method = info.method
        self.url = self.real_url = info.url
        self.host = info.url.host
        self.history = ()
        self.closed = False
        self.content = _Content(self._body)
        self.content_type, self.charset = kind_of(self.headers)

    @property
    def ok(self):
        return 400 > self.status

    @property
    def content_length(self):
        length = self.headers.get("Content-Length")
        return int(length) if length is not None else None

    def __repr__(self):
        return f"<ClientResponse({self.url}) [{self.status} {self.reason}]>\n{self.headers!r}\n"

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        self.release()

    async def read(self):
        return self._body

    def get_encoding(self):
        return self.charset or "utf-8"

    async def text(self, encoding=None, errors="strict"):
        return self._body.decode(encoding or self.get_encoding(), errors)

    async def json(self, *, encoding=None, loads=_json.loads, content_type="application/json"):
        own = self.content_type
        if content_type and own != content_type and not (content_type == "application/json" and own.endswith("+json")):
            message = f"Attempt to decode JSON with unexpected mimetype: {self.headers.get('Content-Type', '')}"
            raise ContentTypeError(
                self.request_info, self.history, status=self.status, message=message, headers=self.headers
            )
        text = (await self.text(encoding)).strip()
        return loads(text) if text else None

    def raise_for_status(self):
        if not self.ok:
            self.release()
            raise ClientResponseError(
                self.request_info, self.history, status=self.status, message=self.reason, headers=self.headers
            )

    def release(self):
        self.closed = True

    def close(self):
        self.closed = True


class _Request:
    """What `session.get(…)` answers: it can be awaited, and entered."""

    def __init__(self, coroutine):
        self._coroutine = coroutine
        self._response = None

    def __await__(self):
        return self._coroutine.__await__()

    async def __aenter__(self):
        self._response = await self._coroutine
        return self._response

    async def __aexit__(self, *error):
        self._response.release()

    def close(self):
        return self._coroutine.close()


class ClientSession:
    def __init__(
        self,
        base_url=None,
        *,
        connector=None,
        headers=None,
        auth=None,
        timeout=_UNSET,
        raise_for_status=False,
        json_serialize=_json.dumps,
        trust_env=False,
        cookies=None,
        cookie_jar=None,
        connector_owner=True,
    ):
        loop = asyncio.get_running_loop()
        self._loop = loop
        self._base = base_url
        self.connector = TCPConnector() if connector is None else connector
        self.headers = Headers(headers or {})
        self.auth = auth
        self.timeout = ClientTimeout(total=300) if timeout is _UNSET else _timeout(timeout)
        self._raises = raise_for_status
        self._dumps = json_serialize
        self._closed = False

    @property
    def closed(self):
        return self._closed

    async def close(self):
        self._closed = True
        await self.connector.close()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        await self.close()

    def __enter__(self):
        raise TypeError("Use async with instead")

    def __exit__(self, *error):
        pass

    def request(self, method, url, **options):
        return _Request(self._request(method, url, **options))

    def get(self, url, *, allow_redirects=True, **options):
        return self.request("GET", url, **options)

    def options(self, url, *, allow_redirects=True, **options):
        return self.request("OPTIONS", url, **options)

    def head(self, url, *, allow_redirects=False, **options):
        return self.request("HEAD", url, **options)

    def post(self, url, *, data=None, **options):
        return self.request("POST", url, data=data, **options)

    def put(self, url, *, data=None, **options):
        return self.request("PUT", url, data=data, **options)

    def patch(self, url, *, data=None, **options):
        return self.request("PATCH", url, data=data, **options)

    def delete(self, url, **options):
        return self.request("DELETE", url, **options)

    async def _request(
        self,
        method,
        url,
        *,
        params=None,
        data=None,
        json=None,
        headers=None,
        auth=None,
        timeout=_UNSET,
        raise_for_status=None,
        allow_redirects=True,
        ssl=True,
    ):
        if self._closed:
            raise RuntimeError("Session is closed")
        if data is not None and json is not None:
            raise ValueError("data and json parameters can not be used at the same time")
        address = self._address(url)
        if params:
            address = address.with_params(params)
        sent = self.headers.copy()
        sent.update(headers or {})
        auth = auth or self.auth
        if auth is not None:
            sent["Authorization"] = auth.encode()
        body = body_of(data, json, sent, self._dumps)
        info = RequestInfo(_URL(address), method.upper(), CIMultiDictProxy(sent))
        timeout = self.timeout if timeout is _UNSET or timeout is None else _timeout(timeout)
        answer = await _in_time(self._send(info, address, sent, body), timeout._seconds())
        response = ClientResponse(info, answer)
        raises = self._raises if raise_for_status is None else raise_for_status
        if callable(raises):
            await raises(response)
        elif raises:
            response.raise_for_status()
        return response

    def _address(self, url):
        text = str(url)
        if self._base is not None and "://" not in text:
            text = str(self._base).rstrip("/") + "/" + text.lstrip("/")
        address = Address(text)
        if not address.scheme or not address.is_sound:
            raise InvalidUrlClientError(url)
        if address.scheme not in ("http", "https"):
            raise NonHttpUrlClientError(url)
        return address

    async def _send(self, info, address, headers, body):
        await self.connector._take(address.host)
        try:
            answer = await _exchange(info.method, address.sent(), headers.items(), body)
        finally:
            self.connector._give_back(address.host)
        if isinstance(answer, str):
            raise ClientConnectorError(address.host, address.port, FAILURES[answer])
        return answer


def _timeout(timeout):
    return timeout if isinstance(timeout, ClientTimeout) else ClientTimeout(total=timeout)


async def _in_time(coroutine, seconds):
    """What a coroutine answers; a TimeoutError where that takes longer."""
    if seconds is None:
        return await coroutine
    task = asyncio.current_task()
    late = False

    def cut():
        nonlocal late
        late = True
        task.cancel()

    timer = asyncio.get_running_loop().call_later(seconds, cut)
    try:
        return await coroutine
    except asyncio.CancelledError:
        # As `asyncio.timeout` does it; but that would stand in the picture as if the program had written it.
        if late and task.uncancel() <= 0:
            raise asyncio.TimeoutError from None
        raise
    finally:
        timer.cancel()


def request(method, url, **options):
    """One request in a session of its own."""
    return _Once(method, url, options)


class _Once:
    def __init__(self, method, url, options):
        self._asked = method, url, options

    async def __aenter__(self):
        method, url, options = self._asked
        self._session = ClientSession(connector=options.pop("connector", None))
        try:
            return await self._session.request(method, url, **options)
        except BaseException:
            await self._session.close()
            raise

    async def __aexit__(self, *error):
        await self._session.close()
