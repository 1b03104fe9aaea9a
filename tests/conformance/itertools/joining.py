import itertools
from itertools import accumulate, batched, chain, compress, pairwise, starmap, tee, zip_longest

print(list(chain("AB", [1, 2], (), range(2))))
print(list(chain.from_iterable(["AB", "CD"])))
print(sum(chain.from_iterable([[1, 2], [3]])))
print(list(accumulate([1, 2, 3, 4])))
print(list(accumulate([3, 1, 4, 1, 5], max)))
print(list(accumulate([1, 2, 3], lambda a, b: a * b, initial=10)))
print(list(accumulate([])), list(accumulate([], initial=0)))
print(list(batched("ABCDEFG", 3)))
try:
    batched("AB", 0)
except ValueError as error:
    print(error)
try:
    list(batched("ABCDEFG", 3, strict=True))
except ValueError as error:
    print(error)
print(list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])))
print(list(pairwise("ABCD")), list(pairwise("A")), list(pairwise("")))
print(list(starmap(pow, [(2, 5), (3, 2), (10, 3)])))
one, other = tee([1, 2, 3])
print(next(one), next(one), list(other), list(one))
print([list(copy) for copy in tee(range(3), 3)])
print(list(zip_longest("ABCD", "xy", fillvalue="-")))
print(list(zip_longest([1], [], [2, 3])))
print(list(itertools.filterfalse(lambda n: n % 2, range(6))), list(itertools.filterfalse(None, [0, 1, "", "a"])))
print(list(itertools.dropwhile(lambda n: n < 3, [1, 2, 3, 1, 5])))
print(list(itertools.takewhile(lambda n: n < 3, [1, 2, 3, 1, 5])))
