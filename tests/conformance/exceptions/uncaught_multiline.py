def sumar(a, b, c):
    return a + b + c


total = sumar(
    1,
    "dos",
    3,
)
