import re

for pattern in ["(", ")", "[a", "*a", "a**", "a{3,1}", "(?P<1>a)", "(?P<a>x)(?P<a>y)", r"\1", "(?P=zz)", "[z-a]", "\\", r"\q", "(?<=a*)b", "a++b"[:2] + "?+"[:0], "(?z)", r"\x1"]:
    try:
        print(pattern, re.compile(pattern).search("aa"))
    except re.error as error:
        print(pattern, "->", error)
try:
    re.match("a", 5)
except TypeError as error:
    print(error)
try:
    re.match("a", "a").group(1)
except IndexError as error:
    print(error)
try:
    re.sub("a", r"\2", "a")
except re.error as error:
    print(error, error.pos, error.msg)
