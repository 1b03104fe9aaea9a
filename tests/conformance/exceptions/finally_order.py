def probar(como):
    try:
        print("try", como)
        if como == "raise":
            raise ValueError("mal")
        if como == "return":
            return "desde try"
    except ValueError as error:
        print("except", error)
        return "desde except"
    else:
        print("else")
    finally:
        print("finally")
    return "al final"


for como in ("nada", "raise", "return"):
    print("->", probar(como))


def gana_finally():
    for i in range(3):
        try:
            return i
        finally:
            if i < 1:
                continue
            break
    return "después"


print(gana_finally())


def oculta():
    try:
        raise KeyError("perdida")
    finally:
        return "devuelto"


print(oculta())
