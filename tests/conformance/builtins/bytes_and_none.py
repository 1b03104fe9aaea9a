for call in [
    lambda: "a".replace(None, "b"),
    lambda: "a".find(None),
    lambda: "a".encode(None),
    lambda: "a".split(None),
    lambda: "".join([None]),
    lambda: b"abc".startswith(b"b", 1),
    lambda: b"abc".endswith((b"x", b"c")),
    lambda: b"abc".startswith("a"),
    lambda: 97 in b"abc",
    lambda: 300 in b"abc",
    lambda: "a" in b"abc",
    lambda: b"a" + "b",
    lambda: bytes(len),
    lambda: b"abc".decode("utf-8", "strict", 1),
    lambda: list(reversed(b"ab")),
    lambda: reversed([], 1),
    lambda: 2 in iter([1, 2, 3]),
    lambda: (1, "b") in zip([0, 1], "ab"),
    lambda: 9 in iter([1, 2, 3]),
    lambda: range(5).index("a"),
    lambda: range(5).index(7),
]:
    try:
        print(repr(call()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

numbers = iter([1, 2, 3, 4])
print(2 in numbers, list(numbers))
