"""What is asked of a server, and what it answers: the body is there when the status is."""

import json as _json
from _cookies import Cookies
from _http import REASONS, Headers, kind_of
from aiohttp.client_exceptions import ClientResponseError, ContentTypeError
from aiohttp.streams import StreamReader


class CIMultiDictProxy(Headers):
    _shown = "CIMultiDictProxy"


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


class RequestInfo:
    def __init__(self, address, method, headers):
        self.url = self.real_url = _URL(address)
        self.method = method
        self.headers = CIMultiDictProxy(headers)

    def __repr__(self):
        return f"RequestInfo(url={self.url!r}, method={self.method!r}, headers={self.headers!r}, real_url={self.url!r})"


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
        self.cookies = Cookies()
        self.closed = False
        self.content = StreamReader(self._body)
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
