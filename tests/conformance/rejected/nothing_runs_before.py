print("esto no se imprime")
def f(:
    pass
