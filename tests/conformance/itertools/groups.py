from itertools import groupby

print([(key, list(group)) for key, group in groupby("AAABBCA")])
print([key for key, group in groupby("AAABBCA")])
orders = [("ana", 3), ("ana", 5), ("leo", 1), ("mia", 2), ("mia", 4)]
for name, own in groupby(orders, key=lambda order: order[0]):
    print(name, sum(amount for _, amount in own))
groups = groupby([1, 1, 2, 2, 2, 3], lambda n: n)
key, first = next(groups)
print(key, next(first))
key, second = next(groups)
print(key, list(first), list(second))
print(list(groups)[0][0], list(groups))
print(list(groupby([])))
kept = [group for _, group in groupby("AABB")]
print([list(group) for group in kept])
