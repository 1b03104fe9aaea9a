"""What aiohttp and requests have in common: addresses, headers and bodies, over the requests that `_outside` makes."""

import json as _json

REASONS = {
    200: "OK", 201: "Created", 202: "Accepted", 203: "Non-Authoritative Information", 204: "No Content",
    205: "Reset Content", 206: "Partial Content", 301: "Moved Permanently", 302: "Found", 303: "See Other",
    304: "Not Modified", 307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request", 401: "Unauthorized",
    402: "Payment Required", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 406: "Not Acceptable",
    408: "Request Timeout", 409: "Conflict", 410: "Gone", 411: "Length Required", 412: "Precondition Failed",
    413: "Content Too Large", 414: "URI Too Long", 415: "Unsupported Media Type", 418: "I'm a Teapot",
    422: "Unprocessable Content", 423: "Locked", 425: "Too Early", 426: "Upgrade Required", 428: "Precondition Required",
    429: "Too Many Requests", 431: "Request Header Fields Too Large", 451: "Unavailable For Legal Reasons",
    500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable",
    504: "Gateway Timeout", 505: "HTTP Version Not Supported", 507: "Insufficient Storage",
}

# Why there is no answer, beside what the page says of it in the person's language.
FAILURES = {
    "denied": "the person at this page did not allow requests to this host",
    "offline": "Network is unreachable",
    "redirected": "the server redirects, and redirects are refused here",
    "unreachable": "no answer that a page may read: no server is there, or it does not allow other pages (CORS)",
    "forbidden": "the browser refuses such a request",
    "too_long": "the answer is longer than 32 MB",
    "timeout": "timed out",
}

_PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_OF_ADDRESSES = _PLAIN | frozenset(b"%/:?#[]@!$&'()*+,;=")


def quote(text, plain=_PLAIN, space="%20"):
    """Every byte that is not plain as %XX."""
    letters = []
    for byte in text.encode():
        if byte == 32:
            letters.append(space)
        else:
            letters.append(chr(byte) if byte in plain else f"%{byte:02X}")
    return "".join(letters)


def pairs_of(values):
    """A dict or a list of pairs, as pairs of texts; a list in a dict gives a pair each."""
    pairs = []
    for name, value in values.items() if hasattr(values, "items") else values:
        for one in value if isinstance(value, (list, tuple)) else [value]:
            if one is not None:
                pairs.append((str(name), str(one)))
    return pairs


def form(values):
    """Pairs as a form sends them, and as they stand behind the ? of an address."""
    return "&".join(f"{quote(name, space='+')}={quote(value, space='+')}" for name, value in pairs_of(values))


class Address:
    """An address in its parts."""

    def __init__(self, url):
        self.text = url = url.strip()
        self.scheme, mark, rest = url.partition("://")
        if not mark:
            self.scheme, rest = "", url
        self.scheme = self.scheme.lower()
        rest, _, self.fragment = rest.partition("#")
        rest, self.mark, self.query = rest.partition("?")
        place, slash, path = rest.partition("/")
        self.path = slash + path
        self.authority = place
        host = place.rpartition("@")[2]
        if host.startswith("["):
            host, _, port = host[1:].partition("]")
            port = port[1:]
        else:
            host, _, port = host.partition(":")
        self.host = host.lower()
        self.explicit_port = int(port) if port.isdigit() else None
        self.is_sound = bool(self.host) and (not port or port.isdigit() and int(port) < 65536) and " " not in place

    @property
    def port(self):
        return self.explicit_port or {"http": 80, "https": 443}.get(self.scheme)

    def with_params(self, params):
        """The same with these behind the ?: a dict, pairs or a text."""
        more = quote(params.lstrip("?"), _OF_ADDRESSES) if isinstance(params, str) else form(params or {})
        query = "&".join(part for part in (self.query, more) if part)
        return Address(f"{self.scheme}://{self.authority}{self.path or ('/' if query else '')}{'?' + query if query else ''}")

    def sent(self):
        """As it is sent: without its fragment, all in ASCII."""
        query = f"?{self.query}" if self.mark else ""
        return f"{self.scheme}://{self.authority}{quote((self.path or '/') + query, _OF_ADDRESSES)}"


class Headers:
    """Names and values; a name is found however it is written."""

    _shown = "Headers"

    def __init__(self, pairs=()):
        self._pairs = pairs_of(pairs)

    def __getitem__(self, name):
        for own, value in self._pairs:
            if own.lower() == name.lower():
                return value
        raise KeyError(name)

    def __setitem__(self, name, value):
        self._pairs = [pair for pair in self._pairs if pair[0].lower() != name.lower()]
        self._pairs.append((name, str(value)))

    def __delitem__(self, name):
        self[name]
        self._pairs = [pair for pair in self._pairs if pair[0].lower() != name.lower()]

    def __contains__(self, name):
        return isinstance(name, str) and any(own.lower() == name.lower() for own, _ in self._pairs)

    def __iter__(self):
        return iter([name for name, _ in self._pairs])

    def __len__(self):
        return len(self._pairs)

    def __eq__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        lower = lambda pairs: sorted((name.lower(), value) for name, value in pairs)
        return lower(self._pairs) == lower(other.items())

    def __repr__(self):
        shown = ", ".join(f"{name!r}: {value!r}" for name, value in self._pairs)
        return f"<{self._shown}({shown})>" if self._shown != "dict" else f"{{{shown}}}"

    def get(self, name, default=None):
        return self[name] if name in self else default

    def getall(self, name):
        return [value for own, value in self._pairs if own.lower() == name.lower()]

    def keys(self):
        return list(self)

    def values(self):
        return [value for _, value in self._pairs]

    def items(self):
        return list(self._pairs)

    def update(self, other):
        for name, value in pairs_of(other):
            self[name] = value

    def copy(self):
        return type(self)(self._pairs)


def body_of(data, json, headers, dumps=_json.dumps):
    """What is sent along, as bytes or None; says in the headers what it is."""
    if json is not None:
        body, kind = dumps(json), "application/json"
    elif data is None:
        return None
    elif isinstance(data, (str, bytes)):
        body, kind = data, "text/plain; charset=utf-8" if isinstance(data, str) else "application/octet-stream"
    elif hasattr(data, "read"):
        body, kind = data.read(), "application/octet-stream"
    else:
        body, kind = form(data), "application/x-www-form-urlencoded"
    if "Content-Type" not in headers:
        headers["Content-Type"] = kind
    return body.encode() if isinstance(body, str) else body


def kind_of(headers):
    """What a body is, such as text/html, and its charset, if it says so."""
    kind, *rest = headers.get("Content-Type", "application/octet-stream").split(";")
    for part in rest:
        name, _, value = part.strip().partition("=")
        if name.lower() == "charset":
            return kind.strip().lower(), value.strip("\"'").lower()
    return kind.strip().lower(), None


def basic(login, password):
    """The header for a name and a password."""
    from base64 import b64encode

    return "Basic " + b64encode(f"{login}:{password}".encode()).decode()
