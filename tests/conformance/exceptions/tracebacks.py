"""Tracebacks como textos y como objetos: qué línea, qué función y qué parte de la línea."""

import sys
import traceback


class Cocina:
    recetas = {"paella": ["arroz", "azafrán"]}

    def ingrediente(self, plato, lugar):
        return self.recetas[plato][lugar]

    def total(self, *precios):
        return sum(precios) / len(precios)


def plato_del_día(cocina):
    nombre = cocina.ingrediente(
        "paella",
        7,
    )
    return nombre


def largo(a, b, c):
    return (
        a
        + b
        + c
        + a
        + b / c
    )


def hondo(n):
    if n == 0:
        raise ValueError("fondo", n)
    hondo(n - 1)


def contar(n): return 10 // n


def mostrar(función, *args):
    try:
        función(*args)
    except Exception:
        print(traceback.format_exc())


cocina = Cocina()
mostrar(plato_del_día, cocina)
mostrar(cocina.total)
mostrar(largo, 1, 2, 0)
mostrar(largo, 1, "dos", 3)
mostrar(hondo, 6)
mostrar(contar, 0)
mostrar(lambda: cocina.postre)
mostrar(lambda: "🍕" + 1)
mostrar(lambda: [1, 2, 3][
    5
])
mostrar(lambda: (cocina.total)(1, *[2], precio=3))

try:
    hondo(1)
except ValueError as error:
    paso = error.__traceback__
    while paso:
        print(paso.tb_frame.f_code.co_name, paso.tb_lineno, paso.tb_frame.f_code.co_filename)
        paso = paso.tb_next
    for resumen in traceback.extract_tb(error.__traceback__):
        print(resumen.name, resumen.lineno, resumen.line, resumen.filename)
    fichero, línea, función, texto = traceback.extract_tb(error.__traceback__)[-1]
    print(fichero, línea, función, texto)
    print("".join(traceback.format_tb(error.__traceback__, limit=1)))
    print("".join(traceback.format_exception(type(error), error, error.__traceback__, limit=-1)))
    print(traceback.format_exception_only(error))
    guardado = error.__traceback__
    print(error.with_traceback(None).__traceback__, sys.exc_info()[1] is error)

nuevo = RuntimeError("otro").with_traceback(guardado)
print("".join(traceback.format_exception(nuevo)))
try:
    nuevo.__traceback__ = 3
except TypeError as error:
    print(error)
print(ValueError().__traceback__, traceback.format_tb(None), traceback.extract_tb(None))
resumido = traceback.TracebackException.from_exception(nuevo)
print(str(resumido), [paso.name for paso in resumido.stack])


def quién():
    print([paso.name for paso in traceback.extract_stack()][-2:], sys._getframe().f_code.co_name)


def llama():
    quién()


llama()
