def anotar(plato, pedidos=[]):
    pedidos.append(plato)
    return pedidos


print(anotar("pan"))
print(anotar("vino"))
print(anotar("agua", []))
print(anotar("queso"))
