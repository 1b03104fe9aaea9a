"""El árbol de un grupo de excepciones, con sus causas, sus notas y los grupos que tiene dentro."""

import traceback


def mostrar(make):
    try:
        make()
    except BaseException:
        print(traceback.format_exc())


def dentro():
    error = ValueError("sal")
    error.add_note("nota de la sal\ny otra línea")
    raise ExceptionGroup("mesa", [error, ExceptionGroup("dos", [TypeError("t"), KeyError("k")]), OSError("gas")])


def al_final():
    raise ExceptionGroup("uno", [ValueError(1), ExceptionGroup("dos", [ExceptionGroup("tres", [TypeError("t")])])])


def con_causa():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ExceptionGroup("con causa", [ValueError(1)]) from error


def causas_dentro():
    errores = []
    for plato in ("sopa", "pan"):
        try:
            try:
                {}[plato]
            except KeyError as error:
                raise RuntimeError(f"sin {plato}") from error
        except RuntimeError as error:
            errores.append(error)
    raise BaseExceptionGroup("causas dentro", [*errores, KeyboardInterrupt()])


def muchas():
    raise ExceptionGroup("muchas", [ValueError(n) for n in range(17)])


def hondo():
    grupo = ExceptionGroup("fondo", [ValueError("fin")])
    for n in range(12):
        grupo = ExceptionGroup(f"nivel {n}", [grupo])
    raise grupo


for make in (dentro, al_final, con_causa, causas_dentro, muchas, hondo):
    mostrar(make)
print("".join(traceback.format_exception(ExceptionGroup("sin lanzar", [ValueError(1)]))))
try:
    try:
        dentro()
    except* ValueError as grupo:
        print("".join(traceback.format_exception(grupo)))
        raise LookupError("al atender") from None
except ExceptionGroup as grupo:
    print("".join(traceback.format_exception(grupo)))
