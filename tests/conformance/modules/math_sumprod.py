import math
print(math.sumprod([1, 2], [3, 4]), math.sumprod([0.1]*10, [0.1]*10), math.sumprod((x for x in [1.5, 2]), [2, 1e300]), math.sumprod([10**20], [2]), math.sumprod([], []))
try: math.sumprod([1], [1, 2])
except ValueError as e: print(e)
