def interior():
    raise ValueError("original")


def exterior():
    try:
        interior()
    except ValueError:
        print("visto")
        raise


try:
    exterior()
except ValueError as error:
    print("otra vez", error)
try:
    raise
except RuntimeError as error:
    print(error)
try:
    raise "texto"
except TypeError as error:
    print(error)
try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError("traducido") from error
except ValueError as error:
    print(error, repr(error.__cause__))
try:
    try:
        {}["k"]
    except KeyError:
        [][0]
except IndexError as error:
    print(error, repr(error.__context__))
