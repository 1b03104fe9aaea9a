def revisar(precio):
    assert precio >= 0, f"precio negativo: {precio}"
    assert isinstance(precio, (int, float))
    return precio


print(revisar(3))
for malo in (-1, "x"):
    try:
        revisar(malo)
    except (AssertionError, TypeError) as error:
        print(type(error).__name__, repr(str(error)))
if True:
    pass
for _ in range(2): pass
...
print(Ellipsis)
