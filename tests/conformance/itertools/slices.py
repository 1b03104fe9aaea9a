from itertools import islice

print(list(islice("ABCDEFG", 2)))
print(list(islice("ABCDEFG", 2, 4)))
print(list(islice("ABCDEFG", 2, None)))
print(list(islice("ABCDEFG", 0, None, 2)))
print(list(islice("ABCDEFG", 1, 6, 3)))
print(list(islice("ABCDEFG", None, 3)))
print(list(islice("AB", 5, 9)))
for stop in (0, 1, 5):
    rest = iter(range(10))
    print(list(islice(rest, 0, stop, 3)), next(rest))
for wrong in ((-1,), (1, -2), (1, 2, 0), ("x",)):
    try:
        islice([], *wrong)
    except ValueError as error:
        print(wrong, error)


def batches(values, size):
    values = iter(values)
    while batch := list(islice(values, size)):
        yield batch


print(list(batches(range(7), 3)))
