def precio(codigo):
    tarifas = {"a": 1, "b": lambda n: n * 2}
    tarifa = tarifas.get(codigo, 0)
    return tarifa(10) if callable(tarifa) else tarifa


print(precio("a"), precio("b"), precio("c"))
print([n for n in range(30) if not any(n % d == 0 for d in range(2, n)) and n > 1])
fizz = ["Fizz" * (n % 3 == 0) + "Buzz" * (n % 5 == 0) or n for n in range(1, 16)]
print(*fizz)
