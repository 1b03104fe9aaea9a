"""The cookies of a session."""

from _cookies import Cookies


class CookieJar(Cookies):
    def __init__(self, *, unsafe=False, quote_cookie=True, **ignored):
        super().__init__()

    def update_cookies(self, cookies, response_url=None):
        self.update(cookies)

    def filter_cookies(self, request_url=None):
        return Cookies(self)

    def items(self):
        return [(cookie.key, cookie.value) for cookie in self]


class DummyCookieJar(CookieJar):
    """Keeps nothing."""

    def update(self, values):
        pass
