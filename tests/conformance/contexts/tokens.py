import contextvars

var = contextvars.ContextVar('var')
otra = contextvars.ContextVar('otra', default=0)
print(var.name, otra.name)
print(otra.get(), otra.get(5), var.get('nada'))
try:
    var.get()
except LookupError as error:
    print('LookupError', error.args[0] is var)
ficha = var.set(1)
print(var.get(), ficha.var is var, ficha.old_value)
segunda = var.set(2)
print(segunda.old_value)
var.reset(segunda)
print(var.get())
var.reset(ficha)
print(var.get('otra vez nada'))
try:
    var.reset(ficha)
except RuntimeError as error:
    print('RuntimeError', 'has already been used once' in str(error))
tercera = var.set(3)
try:
    otra.reset(tercera)
except ValueError as error:
    print('ValueError', 'was created by a different ContextVar' in str(error))
try:
    contextvars.copy_context().run(var.reset, tercera)
except ValueError as error:
    print('ValueError', 'was created in a different Context' in str(error))
try:
    contextvars.ContextVar(1)
except TypeError as error:
    print(error)
