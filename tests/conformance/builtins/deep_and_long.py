# What is long or deep goes through at once, without a list in between.
print(sum(range(3_000_000)), any(number > 5 for number in range(10**9)), 10**15 in range(10**18))
nested = iter("ab")
for _ in range(30):
    nested = enumerate(nested)
first = next(nested)
for _ in range(30):
    first = first[1]
print(first)
deep = []
for _ in range(100_000):
    deep = [deep]
del deep
print(sorted(range(50_000), key=lambda number: -number)[:3], len(str(2**10_000)))
