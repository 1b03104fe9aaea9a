from urllib.parse import *
for b, u in [("http://a/b/c/d;p?q", x) for x in ["g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "", ".", "./", "..", "../", "../g", "../..", "../../g", "../../../g", "/./g", "g.", "./../g", "g/../h", "http:g", "mailto:x@y"]] + [("https://x.es", "a/b"), ("https://x.es/a//b/", "c"), ("/a/b", "c")]:
    print(u, urljoin(b, u))
r = urlparse("https://ana:s%20@Curso.Test:8080/a/b;p?x=1&y=2&y=&z#f")
print(r, r.hostname, r.port, r.username, r.password, r.geturl(), r._replace(query="").geturl())
print(urlsplit("//h/p"), urlsplit("mailto:a@b"), urlsplit("a:b"), parse_qs(r.query), parse_qsl("a=1&a=2&b=%C3%B1+x", True))
print(urlencode({"q": "año nuevo", "n": [1, 2]}, doseq=True), urlencode([("a", None), ("b", "x/y&")]), quote("ñ a/b"), quote_plus("a b&c"), unquote("%C3%B1%2"), unquote_plus("a+b%21"), quote("a/b", safe=""), urldefrag("http://x/y#z"), urlunsplit(("http", "h", "p", "q", "")))
