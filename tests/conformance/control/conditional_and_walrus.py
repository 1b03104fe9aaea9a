for n in (1, 15, 30):
    print("grande" if n > 20 else "mediano" if n > 10 else "pequeño")
if (longitud := len("asíncrono")) > 5:
    print("larga", longitud)
restantes = [3, 2, 1, 0, 5]
while (n := restantes.pop(0)) != 0:
    print(n)
print([y for x in range(6) if (y := x * x) > 5], y)
print((a := 1, b := 2), a + b)
