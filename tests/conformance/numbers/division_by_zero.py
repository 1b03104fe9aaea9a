for operacion in [lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.5 // 0, lambda: 0**-1]:
    try:
        operacion()
    except ZeroDivisionError as error:
        print(error)
