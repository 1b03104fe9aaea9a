def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)


def hanoi(n, origen="A", meta="C", auxiliar="B"):
    if n == 0:
        return 0
    return hanoi(n - 1, origen, auxiliar, meta) + 1 + hanoi(n - 1, auxiliar, meta, origen)


print(factorial(5), factorial(30))
print([hanoi(n) for n in range(8)])
