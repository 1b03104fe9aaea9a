menu = {"sopa": 3}
for operacion in [
    lambda: menu["pan"],
    lambda: menu.pop("pan"),
    lambda: {[]: 1},
    lambda: {}.popitem(),
    lambda: menu.append(1),
    lambda: dict([1]),
    lambda: menu[{}],
    lambda: menu[(1, [])],
]:
    try:
        operacion()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
try:
    for plato in menu:
        menu["nuevo"] = 1
except RuntimeError as error:
    print(error)
