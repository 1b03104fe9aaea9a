import re

print(re.sub(r"\d", "#", "a1b22"), re.sub("a", "b", "aaaa", count=2), re.subn("a", "b", "aaaa"))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hola mundo"), re.sub(r"(?P<x>\d+)", r"<\g<x>>", "a1b22"), re.sub("(a)(b)?", r"[\1\2]", "abaa"))
print(re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "3 tacos, 10 tortas"))
print(re.sub("x*", "-", "abxd"), re.sub("", "-", "abc"), re.sub(r"\n", " ", "a\nb"), re.sub("b", r"\n", "abc") == "a\nc")
print(re.split(r"[,;]\s*", "a, b;c,  d"), re.split(r"(\W)", "a-b c"), re.split(r"\s+", "a b  c d", maxsplit=2), re.split("x*", "axbc"))
print([m.span() for m in re.finditer("a*", "baac")], re.findall("a|", "ab"), re.findall(r"\b", "ab c"))
print(re.escape("a.b*c [x]"), re.findall(re.escape("a.b"), "a.b axb"))
pattern = re.compile(r"(?P<key>\w+)=(?P<value>[^;]*)")
print({m["key"]: m["value"] for m in pattern.finditer("a=1;b=two;c=")})
print(pattern.pattern, pattern.search("zz", 5), pattern.match("xx a=1", 3).span(), pattern.sub(r"\g<key>:\g<2>", "a=1;b=2"))
print(re.compile("a.b", re.S | re.I).search("xA\nBx"), re.compile("a"), re.compile("^b", re.M).findall("a\nb\nb"))
print(bool(re.match("", "")), re.match("a", "b") is None, re.compile("a") == re.compile("a"))
log = "12:00:01 INFO order 7 ready\n12:00:03 ERROR order 9 burnt\n12:00:04 INFO order 8 ready"
for m in re.finditer(r"^(\d\d):(\d\d):(\d\d) (INFO|ERROR) order (\d+) (\w+)$", log, re.MULTILINE):
    print(m.group(4), int(m.group(5)), m.group(6), m.groups()[:3])
tokens = re.compile(r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>[a-z]\w*)|(?P<op>[-+*/()]))")
print([(m.lastgroup, m[m.lastgroup]) for m in tokens.finditer("3.5 * (x1 + 20)")])
