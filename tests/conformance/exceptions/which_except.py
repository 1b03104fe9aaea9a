def lanzar(que):
    if que is not None:
        raise que


for que in [ValueError("v"), KeyError("k"), ZeroDivisionError(), None, IndexError(1, 2), RuntimeError]:
    try:
        lanzar(que)
    except (KeyError, IndexError) as error:
        print("lookup", repr(error), error.args)
    except ValueError as error:
        print("valor", error)
    except ArithmeticError as error:
        print("aritmética", repr(error), str(error) == "")
    except Exception as error:
        print("otra", repr(error))
    else:
        print("ninguna")
try:
    try:
        raise KeyError("x")
    except ValueError:
        print("no")
except LookupError as error:
    print("fuera", error, isinstance(error, KeyError))
