def receta():
    """Una receta corta."""
    return None


async def servir():
    "Sirve."


print(receta.__name__, receta.__doc__)
print(servir.__name__, servir.__doc__)
print((lambda: 0).__name__)
print(receta())
