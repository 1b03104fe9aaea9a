def extremos(valores):
    return min(valores), max(valores)


menor, mayor = extremos([3, 1, 2])
print(menor, mayor, extremos("hola"))


def nothing():
    return


print(nothing(), nothing() is None)
