"""requests, as far as a page can make them: each blocks its thread, and with the main one the event loop, as in Python."""

import json as _json
import requests.exceptions as exceptions
from _cookies import Cookies, add_cookies, check_cookies
from _http import FAILURES, REASONS, Address, Headers, basic, body_of, kind_of
from _outside import exchange_blocking as _exchange
from datetime import timedelta as _timedelta
from requests.exceptions import (
    ConnectionError,
    ConnectTimeout,
    HTTPError,
    InvalidSchema,
    InvalidURL,
    JSONDecodeError,
    MissingSchema,
    ReadTimeout,
    RequestException,
    Timeout,
    TooManyRedirects,
    URLRequired,
)
from time import perf_counter as _now

__version__ = "2.32.3"


class CaseInsensitiveDict(Headers):
    _shown = "dict"


class _Codes:
    """`codes.ok`, `codes.not_found` and so on."""

    def __init__(self):
        for status, reason in REASONS.items():
            setattr(self, reason.lower().replace(" ", "_").replace("-", "_").replace("'", ""), status)
        self.teapot = 418

    def __getitem__(self, name):
        return getattr(self, name)


codes = _Codes()


class Request:
    def __init__(self, method, url, headers, body):
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body

    def __repr__(self):
        return f"<PreparedRequest [{self.method}]>"


class Response:
    def __init__(self, request, answer, elapsed):
        self.status_code, reason, headers, self.content = answer
        self.reason = reason or REASONS.get(self.status_code, "")
        self.headers = CaseInsensitiveDict(headers)
        self.url = request.url
        self.request = request
        self.elapsed = _timedelta(seconds=elapsed)
        self.history = []
        self.cookies = Cookies()
        self.is_redirect = False
        kind, charset = kind_of(self.headers)
        self.encoding = charset or ("utf-8" if kind == "application/json" else "ISO-8859-1" if "text" in kind else None)
        self.apparent_encoding = "utf-8"

    def __repr__(self):
        return f"<Response [{self.status_code}]>"

    def __bool__(self):
        return self.ok

    def __iter__(self):
        return self.iter_content(128)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    @property
    def ok(self):
        return self.status_code < 400

    @property
    def text(self):
        try:
            return self.content.decode(self.encoding or self.apparent_encoding, "replace")
        except LookupError:
            return self.content.decode("utf-8", "replace")

    def json(self, **options):
        try:
            return _json.loads(self.content.decode("utf-8"), **options)
        except ValueError as error:
            raise JSONDecodeError(str(error), response=self) from None

    def raise_for_status(self):
        kinds = {4: "Client", 5: "Server"}
        kind = kinds.get(self.status_code // 100)
        if kind:
            message = f"{self.status_code} {kind} Error: {self.reason} for url: {self.url}"
            raise HTTPError(message, response=self, request=self.request)

    def iter_content(self, chunk_size=1, decode_unicode=False):
        size = chunk_size or len(self.content) or 1
        for place in range(0, len(self.content), size):
            yield self.content[place : place + size]

    def iter_lines(self, decode_unicode=False):
        yield from self.text.splitlines() if decode_unicode else self.content.splitlines()

    def close(self):
        pass


class Session:
    def __init__(self):
        self.headers = CaseInsensitiveDict({})
        self.params = {}
        self.cookies = Cookies()
        self.auth = None
        self.verify = True

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        pass

    def request(
        self,
        method,
        url,
        params=None,
        data=None,
        headers=None,
        cookies=None,
        auth=None,
        timeout=None,
        allow_redirects=True,
        stream=None,
        verify=None,
        json=None,
    ):
        address = _address(url)
        for more in (self.params, params):
            if more:
                address = address.with_params(more)
        sent = self.headers.copy()
        sent.update(headers or {})
        auth = auth or self.auth
        if auth is not None:
            sent["Authorization"] = basic(*auth)
        add_cookies(sent, dict(self.cookies.items()), cookies)
        check_cookies(address.host, sent)
        body = body_of(data or None, json, sent)
        request = Request(method.upper(), address.sent(), sent, body)
        began = _now()
        answer = _exchange(request.method, request.url, sent.items(), body, _seconds(timeout))
        if answer == "timeout":
            message = f"HTTPConnectionPool(host={address.host!r}, port={address.port}): Read timed out. (read timeout={timeout})"
            raise ReadTimeout(message, request=request)
        if isinstance(answer, str):
            message = f"HTTPConnectionPool(host={address.host!r}, port={address.port}): {FAILURES[answer]}"
            raise ConnectionError(message, request=request)
        return Response(request, answer, _now() - began)

    def get(self, url, **options):
        return self.request("GET", url, **options)

    def options(self, url, **options):
        return self.request("OPTIONS", url, **options)

    def head(self, url, **options):
        return self.request("HEAD", url, **options)

    def post(self, url, data=None, json=None, **options):
        return self.request("POST", url, data=data, json=json, **options)

    def put(self, url, data=None, **options):
        return self.request("PUT", url, data=data, **options)

    def patch(self, url, data=None, **options):
        return self.request("PATCH", url, data=data, **options)

    def delete(self, url, **options):
        return self.request("DELETE", url, **options)


def _address(url):
    url = str(url)
    if "://" not in url:
        raise MissingSchema(f"Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?")
    address = Address(url)
    if address.scheme not in ("http", "https"):
        raise InvalidSchema(f"No connection adapters were found for {url!r}")
    if not address.is_sound:
        raise InvalidURL(f"Invalid URL {url!r}: No host supplied")
    return address


def _seconds(timeout):
    """A number, or a tuple of how long connecting and reading may take: only both together can be kept here."""
    if isinstance(timeout, tuple):
        given = [seconds for seconds in timeout if seconds is not None]
        return sum(given) if given else None
    return timeout


def session():
    return Session()


def request(method, url, **options):
    return Session().request(method, url, **options)


def get(url, params=None, **options):
    return request("GET", url, params=params, **options)


def options(url, **options):
    return request("OPTIONS", url, **options)


def head(url, **options):
    return request("HEAD", url, **options)


def post(url, data=None, json=None, **options):
    return request("POST", url, data=data, json=json, **options)


def put(url, data=None, **options):
    return request("PUT", url, data=data, **options)


def patch(url, data=None, **options):
    return request("PATCH", url, data=data, **options)


def delete(url, **options):
    return request("DELETE", url, **options)
