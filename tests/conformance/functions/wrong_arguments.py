def plato(nombre, precio):
    return nombre, precio


def menu(*, postre):
    return postre


for llamada in [
    lambda: plato("sopa"),
    lambda: plato(),
    lambda: plato("sopa", 3, 4),
    lambda: plato("sopa", precio=1, propina=2),
    lambda: plato("sopa", 3, nombre="pan"),
    lambda: menu(),
    lambda: menu("flan"),
    lambda: 5(),
    lambda: len(),
    lambda: len(1, 2),
]:
    try:
        llamada()
    except TypeError as error:
        print("TypeError:", error)
