def f():
    try:
        raise ValueError("primero")
    finally:
        print("limpieza")
        raise KeyError("segundo")


f()
