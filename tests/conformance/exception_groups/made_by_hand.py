grupo = ExceptionGroup('varios', [ValueError(1), ExceptionGroup('dentro', [KeyError('k')])])
print(repr(grupo), '|', grupo, '|', grupo.message, grupo.exceptions)
print(isinstance(grupo, Exception), isinstance(grupo, BaseExceptionGroup))
print(type(BaseExceptionGroup('todas normales', [ValueError()])).__name__)
base = BaseExceptionGroup('con base', (KeyboardInterrupt(), ValueError()))
print(type(base).__name__, isinstance(base, Exception), base)
for args in ((1, [ValueError()]), ('x',), ('x', []), ('x', [1]), ('x', 5), ('x', [ValueError(), ValueError])):
    try:
        ExceptionGroup(*args)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    ExceptionGroup('x', [KeyboardInterrupt()])
except TypeError as error:
    print(error)
try:
    raise grupo
except ExceptionGroup as error:
    print('atrapado', error is grupo)
raise ExceptionGroup('sin atrapar', [ValueError(1), grupo])
