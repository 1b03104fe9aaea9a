import re

text = "Mesa 12: 3 x pasta, 1 x agua; mesa 7: 2 x flan"
print(re.findall(r"\d+", text), re.findall(r"(\d+) x (\w+)", text), re.findall(r"mesa (\d+)", text, re.I))
print(re.search(r"mesa", text), re.match(r"mesa", text), re.match("Mesa", text))
m = re.search(r"(?P<count>\d+) x (?P<dish>[a-z]+)", text)
print(m.group(), m.group(1), m["dish"], m.groups(), m.groupdict(), m.span(), m.span("dish"), m.start(2), m.end(2))
print(m.lastindex, m.lastgroup, m.re.groups, m.re.groupindex == {"count": 1, "dish": 2}, m.group("count", "dish"))
print(re.fullmatch(r"\d{4}-\d{2}-\d{2}", "2026-11-21"), re.fullmatch(r"\d+", "12a"))
for pattern, string in [
    ("a*", "aaa"), ("a*?", "aaa"), ("a+?b", "aaab"), ("<.*>", "<a><b>"), ("<.*?>", "<a><b>"), ("a{2}", "aaaa"),
    ("a{2,3}", "aaaa"), ("a{2,3}?", "aaaa"), ("a{,2}b", "aab"), ("x{,}", "xx"), ("a|ab|abc", "abc"), ("(a|b)*c", "ababc"),
    ("(ab)+", "ababab"), ("(a*)*", "aab"), ("(a*)+b", "aab"), ("(|a)+", "aa"), ("^abc$", "abc\n"), (r"abc\Z", "abc\n"),
    (r"\bfoo\b", "a foo b"), (r"\Boo", "foo"), (r"(\w+) \1", "hello hello"), (r"(?P<q>['\"]).*?(?P=q)", "x 'a\"b' y"),
    ("[^a-c]+", "abcxyz"), ("[]a]+", "]a]b"), ("[a-]+", "a-b"), (r"[\d.]+", "v3.13!"), (r"[\w-]+@[\w.]+", "ana-1@mail.es"),
    ("(?i)MESERO", "el Mesero"), ("(?s)a.b", "a\nb"), ("a.b", "a\nb"), ("(?x) a  b # both\n c", "abc"), ("(?:ab)(c)", "abc"),
    (r"foo(?=bar)", "foobar"), (r"foo(?!bar)", "foobar foox"), (r"(?<=\$)\d+", "cost $42"), (r"(?<!\$)\b\d+", "$42 17"),
    (r"(?i:m)esa", "Mesa"), ("é+", "café éé"), (r"\s+", "a \t\nb"), (r"\S+", " hola "), (r"\x41\u00e9", "Aé"), ("(a)|(b)", "b"),
    (r"(\d+)-(?:(\d+)|x)", "12-x"), ("", "abc"), ("$", "abc"), ("a??b", "ab"), ("(x?)*?y", "xxy"), (r"\.", "a.b"), ("(?<=a|b)c", "bc"),
]:
    found = re.search(pattern, string)
    print(pattern, repr(string), found and (found.span(), found.groups()))
