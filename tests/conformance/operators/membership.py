print(3 in iter([1, 3]), 3 in (x for x in range(5)), 9 in (x for x in range(5)), 3 in map(abs, [-3]))
print((0, "a") in enumerate("a"), 3 in zip(), "a" in reversed("ba"), 4 not in filter(None, [0, 4]))
print(1 in {1: 2}.values(), (1, 2) in {1: 2}.items(), 1 in {1: 2}.keys(), 1 in {1: 2}, None in [None], 2.0 in (1, 2))
print("" in "abc", "bc" in "abc", b"b" in b"abc", 5 in range(0, 10, 5), 5.0 in range(10), "x" in range(3), 3 in {3.0})

resto = iter([1, 2, 3, 4])
print(2 in resto, list(resto))


def cuenta():
    for n in range(5):
        print("miro", n)
        yield n


print(2 in cuenta())
if 7 not in cuenta():
    print("no está")
print(1 in [1] in [[1]], 1 < 2 in [2])
while "b" not in ["a", "b"]:
    print("nunca")
for cosa in (5, None, 1.5, len):
    try:
        print(1 in cosa)
    except TypeError as error:
        print(error)
try:
    1 in "abc"
except TypeError as error:
    print(error)
try:
    [] in {1: 2}
except TypeError as error:
    print(error)
