def anunciado(funcion):
    def envuelta(*args, **kwargs):
        print("llamando a", funcion.__name__)
        resultado = funcion(*args, **kwargs)
        print("devolvió", resultado)
        return resultado

    return envuelta


def times(n):
    def decorator(function):
        def wrapped(*args):
            return [function(*args) for _ in range(n)]

        return wrapped

    return decorator


@anunciado
def cobrar(importe, propina=0):
    return importe + propina


@times(3)
def hello(name):
    return f"hello {name}"


cobrar(10, propina=2)
print(hello("Ana"))
