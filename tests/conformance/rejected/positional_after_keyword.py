print(sep="-", "hola")
