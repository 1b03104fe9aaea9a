"""Addresses in their parts, and texts as they stand in addresses."""

from _namedtuple import namedtuple as _namedtuple

_PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
# The schemes whose addresses stand relative to one another, as paths do; the empty one is that of a path alone.
_RELATIVE = frozenset(["", "file", "ftp", "http", "https", "sftp", "ws", "wss"])
_WITH_PARAMS = frozenset(["", "ftp", "http", "https", "sftp", "sip", "sips"])


class _Place:
    """What an address says of its server."""

    __slots__ = ()

    @property
    def _user(self):
        user, mark, _ = self.netloc.rpartition("@")
        return user.partition(":") if mark else (None, "", None)

    @property
    def username(self):
        return self._user[0]

    @property
    def password(self):
        _, mark, password = self._user
        return password if mark else None

    @property
    def _host(self):
        place = self.netloc.rpartition("@")[2]
        if place.startswith("["):
            host, _, rest = place[1:].partition("]")
            return host, rest.partition(":")[2]
        host, _, port = place.partition(":")
        return host, port

    @property
    def hostname(self):
        return self._host[0].lower() or None

    @property
    def port(self):
        port = self._host[1]
        if not port:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        if int(port) > 65535:
            raise ValueError("Port out of range 0-65535")
        return int(port)

    def geturl(self):
        return urlunsplit(self) if len(self) == 5 else urlunparse(self)


class SplitResult(_Place, _namedtuple("SplitResult", "scheme netloc path query fragment")):
    __slots__ = ()


class ParseResult(_Place, _namedtuple("ParseResult", "scheme netloc path params query fragment")):
    __slots__ = ()


class DefragResult(_namedtuple("DefragResult", "url fragment")):
    __slots__ = ()

    def geturl(self):
        return self.url + ("#" + self.fragment if self.fragment else "")


def urlsplit(url, scheme="", allow_fragments=True):
    url = "".join(letter for letter in url.lstrip() if letter not in "\t\r\n")
    netloc = query = fragment = ""
    first, mark, rest = url.partition(":")
    if mark and first[:1].isalpha() and first.isascii() and all(letter in _LETTERS for letter in first):
        scheme, url = first.lower(), rest
    if url.startswith("//"):
        end = min(at for at in (url.find(mark, 2) for mark in "/?#") if at >= 0) if any(mark in url[2:] for mark in "/?#") else len(url)
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme="", allow_fragments=True):
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in _WITH_PARAMS and ";" in path:
        head, slash, last = path.rpartition("/")
        last, _, params = last.partition(";")
        path = head + slash + last
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(components):
    scheme, netloc, url, query, fragment = components
    if netloc:
        url = "//" + netloc + ("/" if url and not url.startswith("/") else "") + url
    elif url.startswith("//") or scheme == "file" and url.startswith("/"):
        url = "//" + url
    return (scheme + ":" if scheme else "") + url + ("?" + query if query else "") + ("#" + fragment if fragment else "")


def urlunparse(components):
    scheme, netloc, url, params, query, fragment = components
    return urlunsplit((scheme, netloc, url + (";" + params if params else ""), query, fragment))


def urldefrag(url):
    parts = urlparse(url)
    return DefragResult(urlunparse(parts._replace(fragment="")), parts.fragment)


def urljoin(base, url, allow_fragments=True):
    if not base or not url:
        return url or base
    start = urlparse(base, "", allow_fragments)
    parts = urlparse(url, start.scheme, allow_fragments)
    if parts.scheme != start.scheme or parts.scheme not in _RELATIVE:
        return url
    if parts.netloc:
        return urlunparse(parts)
    parts = parts._replace(netloc=start.netloc)
    if not parts.path and not parts.params:
        parts = parts._replace(path=start.path, params=start.params, query=parts.query or start.query)
        return urlunparse(parts)
    if parts.path.startswith("/"):
        steps = parts.path.split("/")
    else:
        above = start.path.split("/")
        if above[-1] != "":
            above.pop()
        steps = above + parts.path.split("/")
        steps[1:-1] = [step for step in steps[1:-1] if step]
    found = []
    for step in steps:
        if step == "..":
            if found:
                found.pop()
        elif step != ".":
            found.append(step)
    if steps[-1] in (".", ".."):
        found.append("")
    return urlunparse(parts._replace(path="/".join(found) or "/"))


def quote_from_bytes(bs, safe="/"):
    plain = _PLAIN | frozenset(safe.encode("ascii", "ignore") if isinstance(safe, str) else safe)
    return "".join(chr(byte) if byte in plain else f"%{byte:02X}" for byte in bs)


def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif not isinstance(string, bytes):
        raise TypeError("quote_from_bytes() expected bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    return quote(string, safe + " ", encoding, errors).replace(" ", "+")


def unquote_to_bytes(string):
    data = string.encode() if isinstance(string, str) else string
    first, *rest = data.split(b"%")
    pieces = [first]
    for part in rest:
        try:
            pieces.append(bytes([int(part[:2].decode("ascii"), 16)]) + part[2:] if len(part) > 1 else b"%" + part)
        except ValueError:
            pieces.append(b"%" + part)
    return b"".join(pieces)


def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    return unquote_to_bytes(string).decode(encoding, errors) if "%" in string else string


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    def shown(value):
        return quote_via(value if isinstance(value, (str, bytes)) else str(value), safe, encoding, errors)

    pairs = []
    for name, value in query.items() if hasattr(query, "items") else query:
        if doseq and not isinstance(value, (str, bytes)) and hasattr(value, "__len__"):
            pairs.extend((name, one) for one in value)
        else:
            pairs.append((name, value))
    return "&".join(f"{shown(name)}={shown(value)}" for name, value in pairs)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    found = []
    parts = qs.split(separator) if qs else []
    if max_num_fields is not None and len(parts) > max_num_fields:
        raise ValueError("Max number of fields exceeded")
    for part in parts:
        if not part and not strict_parsing:
            continue
        name, mark, value = part.partition("=")
        if not mark and strict_parsing:
            raise ValueError(f"bad query field: {part!r}")
        if value or keep_blank_values:
            found.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return found


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found
