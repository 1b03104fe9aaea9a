for texto in [[1], [1, 2, 3], 5, "abc", {}]:
    try:
        a, b = texto
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
try:
    a, *b, c = [1]
except ValueError as error:
    print(error)
