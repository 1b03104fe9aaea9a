datos = [1, 5, 8, 3]
if (n := len(datos)) > 3:
    print("largo", n)
while (ultimo := datos.pop()) != 5:
    print("saco", ultimo)
print(datos, ultimo)
print([y for x in range(5) if (y := x * x) > 3], y)
print([(z := i) for i in range(3)], z)
print((a := 1) + (b := a + 1), a, b)


def f(x=(por_omision := 7)):
    return (lambda: (dentro := x) + dentro)()


print(f(), por_omision)


def g():
    total = 0
    parciales = [total := total + n for n in range(5)]
    return parciales, total


print(g())
print(f"{(x := 3)} {x!r} {x:=5}")
if any((encontrado := n) > 2 for n in [1, 2, 3, 4]):
    print(encontrado)
print(lista := [1, 2], lista)
d = {(k := "clave"): (v := 2)}
print(d, k, v)
s = "abc"[(i := 1):]
print(s, i)
assert (m := 3), m


def con_global():
    global gl
    [gl := n for n in range(3)]


con_global()
print(gl)


def con_nonlocal():
    nl = 0

    def dentro():
        nonlocal nl
        return [nl := n for n in range(4)], nl

    return dentro(), nl


print(con_nonlocal())
