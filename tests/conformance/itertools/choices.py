from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product("AB", [1, 2])))
print(list(product([0, 1], repeat=3)))
print(list(product()), list(product("AB", [])))
print(["".join(p) for p in permutations("ABC")])
print(list(permutations(range(3), 2)), list(permutations("AB", 3)), list(permutations("AB", 0)))
print(list(combinations("ABCD", 2)))
print(list(combinations(range(4), 3)), list(combinations("AB", 0)), list(combinations("AB", 3)))
print(list(combinations_with_replacement("ABC", 2)))
print(len(list(permutations(range(5)))), len(list(combinations(range(8), 4))))
print(list(permutations(range(4)))[-1])
for pair in combinations(["ana", "leo", "mia"], 2):
    print(*pair, sep=" - ")
for choose in (permutations, combinations, combinations_with_replacement):
    try:
        choose("ab", -1)
    except ValueError as error:
        print(error)
