print(range(5), list(range(2, 11, 3)), list(range(5, 0, -2)), list(range(0)))
print(len(range(10**12)), 7 in range(0, 10, 2), range(10)[3], range(10)[2:5], range(3) == range(0, 3))
print(list(reversed(range(4))), sum(range(101)), range(0, 10, 3).index(6))
try:
    range(1, 2, 0)
except ValueError as error:
    print(error)
try:
    range(1.5)
except TypeError as error:
    print(error)
