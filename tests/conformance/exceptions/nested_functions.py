def nivel(n):
    if n == 0:
        raise RuntimeError("fondo")
    try:
        nivel(n - 1)
    finally:
        print("salgo de", n)


try:
    nivel(3)
except RuntimeError as error:
    print(error)
nivel(1)
