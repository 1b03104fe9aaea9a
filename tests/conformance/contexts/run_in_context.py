import contextvars

color = contextvars.ContextVar('color', default='blanco')


def pintar(nuevo, *, veces=1):
    color.set(nuevo)
    return [color.get()] * veces


def fallar():
    color.set('negro')
    raise ValueError('sin pintura')


copia = contextvars.copy_context()
print(copia.run(pintar, 'rojo', veces=2), color.get())
print(copia.run(color.get), copia.get(color), copia.get(contextvars.ContextVar('no')))
try:
    copia.get('no')
except TypeError as error:
    print(error)
try:
    copia.run(fallar)
except ValueError as error:
    print(error, color.get(), copia.run(color.get))
try:
    copia.run(lambda: copia.run(print))
except RuntimeError as error:
    print(str(error).startswith('cannot enter context'))
nueva = contextvars.Context()
print(nueva.run(color.get), list(nueva.keys()))
copia2 = copia.copy()
copia2.run(color.set, 'azul')
print(copia.run(color.get), copia2.run(color.get))
print([variable.name for variable in copia], [(v.name, x) for v, x in copia.items()])
