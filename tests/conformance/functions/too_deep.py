def down(n):
    return down(n + 1)


try:
    down(0)
except RecursionError as error:
    print(type(error).__name__, "maximum recursion depth exceeded" in str(error))
print("still here")
