"""Cookies that a program gives to its requests. A browser keeps those of servers to itself: a page neither sees nor sends any.
So only the simulated network gets them; a request to another host that is to carry some is refused, not sent without."""

from _outside import is_simulated


class Cookie:
    def __init__(self, key, value):
        self.key, self.value = key, value

    def __repr__(self):
        return f"<Cookie {self.key}={self.value}>"

    def __str__(self):
        return self.value


class Cookies:
    """Names and values."""

    def __init__(self, values=None):
        self._values = {}
        self.update(values or {})

    def update(self, values):
        for name, value in values.items() if hasattr(values, "items") else values:
            self._values[str(name)] = str(value)

    def set(self, name, value, **ignored):
        self._values[name] = str(value)

    def get(self, name, default=None):
        return self._values.get(name, default)

    def clear(self):
        self._values.clear()

    def keys(self):
        return list(self._values)

    def values(self):
        return list(self._values.values())

    def items(self):
        return list(self._values.items())

    def get_dict(self):
        return dict(self._values)

    def __getitem__(self, name):
        return self._values[name]

    def __setitem__(self, name, value):
        self._values[name] = str(value)

    def __delitem__(self, name):
        del self._values[name]

    def __contains__(self, name):
        return name in self._values

    def __iter__(self):
        return iter([Cookie(name, value) for name, value in self._values.items()])

    def __len__(self):
        return len(self._values)


def add_cookies(headers, *jars):
    """Puts what these jars hold into the headers of a request."""
    values = {}
    for jar in jars:
        values.update(jar.items() if jar else ())
    if values and "Cookie" not in headers:
        headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in values.items())


def check_cookies(host, headers):
    if "Cookie" in headers and not is_simulated(host):
        message = f"cookies can't be sent to {host} from here: a browser does not let a page send them to other sites"
        raise NotImplementedError(message)
