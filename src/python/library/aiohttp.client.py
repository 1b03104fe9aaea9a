"""Sessions and their requests."""

import asyncio
import json as _json
from _cookies import add_cookies, check_cookies
from _http import FAILURES, Address, Headers, body_of
from _outside import exchange
from aiohttp.client_exceptions import (
    ClientConnectorError,
    ConnectionTimeoutError,
    InvalidUrlClientError,
    NonHttpUrlClientError,
    SocketTimeoutError,
)
from aiohttp.client_reqrep import ClientResponse, RequestInfo
from aiohttp.connector import TCPConnector
from aiohttp.cookiejar import CookieJar
from aiohttp.helpers import ClientTimeout, in_time

_UNSET = object()


class FormData:
    def __init__(self, *args, **kwargs):
        raise NotImplementedError("aiohttp.FormData is not supported here: give `data` a dict of texts, or bytes")


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
        self.cookie_jar = CookieJar() if cookie_jar is None else cookie_jar
        self.cookie_jar.update_cookies(cookies or {})
        self._owns_connector = connector_owner
        self._closings = []  # not empty once it is closed
        self._guard = _tell_if_unclosed(loop, _Gone(), self._closings)
        next(self._guard)

    @property
    def closed(self):
        return bool(self._closings)

    async def close(self):
        if not self.closed:
            self._closings.append(True)
            if self._owns_connector:
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

    def ws_connect(self, url, **options):
        raise NotImplementedError(
            "ClientSession.ws_connect is not supported here: there are no WebSockets; streams of asyncio are, within the program"
        )

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
        cookies=None,
        timeout=_UNSET,
        raise_for_status=None,
        allow_redirects=True,
        ssl=True,
    ):
        if self.closed:
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
        add_cookies(sent, self.cookie_jar, cookies)
        check_cookies(address.host, sent)
        body = body_of(data, json, sent, self._dumps)
        info = RequestInfo(address, method.upper(), sent)
        timeout = self.timeout if timeout is _UNSET or timeout is None else _timeout(timeout)
        answer = await in_time(self._send(info, address, sent, body, timeout), timeout.total)
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

    async def _send(self, info, address, headers, body, timeout):
        late = ConnectionTimeoutError(f"Connection timeout to host {address.text}")
        await in_time(self.connector._take(address.host), timeout.connect, late)
        try:
            asked = exchange(info.method, address.sent(), headers.items(), body)
            late = SocketTimeoutError("Timeout on reading data from socket")
            answer = await in_time(asked, timeout.sock_read, late)
        finally:
            self.connector._give_back(address.host)
        if isinstance(answer, str):
            raise ClientConnectorError(address.host, address.port, FAILURES[answer])
        return answer


def _tell_if_unclosed(loop, session, is_closed):
    """Waits as long as its session is there: dropped together with it, it looks whether that was closed."""
    try:
        yield
    finally:
        if not is_closed:
            loop.call_exception_handler({"client_session": session, "message": "Unclosed client session"})


class _Gone:
    """Stands for a session that is gone, and is shown as it was."""


_Gone.__name__ = _Gone.__qualname__ = "aiohttp.client.ClientSession"
_Gone.__module__ = "builtins"


def _timeout(timeout):
    return timeout if isinstance(timeout, ClientTimeout) else ClientTimeout(total=timeout)


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
