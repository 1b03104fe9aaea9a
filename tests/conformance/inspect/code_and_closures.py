import inspect
def suma(a, b=2, /, m=1, *args, c, d=4, **kw):
    """Suma."""
    total = a + b
    for i in range(3):
        x = i
    with open("x") as f: pass
    return total
print(suma.__code__.co_name, suma.__code__.co_varnames, suma.__code__.co_argcount, suma.__code__.co_posonlyargcount, suma.__code__.co_kwonlyargcount, suma.__code__.co_firstlineno, suma.__code__.co_filename, suma.__code__.co_qualname)
async def co(x): await x
def gen(): yield 1
async def ag(): yield 1
for f in (suma, co, gen, ag, lambda q: q): print(f.__code__.co_name, f.__code__.co_flags & 0x2a0, f.__code__.co_varnames)
def contador(inicio, paso=1):
    n = inicio
    def mas():
        nonlocal n
        n += paso
        return n
    return mas
m = contador(5, 2); m()
print([c.cell_contents for c in m.__closure__], m.__code__.co_freevars, contador.__closure__, contador.__code__.co_varnames, m.__code__.co_varnames)
class C:
    def met(self, z): w = z; return w
print(C().met.__code__.co_varnames, C.met.__code__.co_qualname, C.met.__code__.co_argcount)
print(inspect.getfullargspec(suma))
print(inspect.getfullargspec(C.met), inspect.getfullargspec(lambda: 0).args)
print(type(suma.__code__).__name__, m.__code__ is m.__code__)
def deco(f):
    n = f.__code__.co_argcount
    nombres = f.__code__.co_varnames[:n]
    def w(*a):
        print(", ".join(f"{k}={v!r}" for k, v in zip(nombres, a)))
        return f(*a)
    return w
@deco
def area(base, altura): return base * altura
print(area(3, 4))
print(inspect.isfunction(suma), inspect.getsource is not None)

class D:
    def __init__(self, a, *, b: int = 1) -> None: ...
print(inspect.getfullargspec(D), inspect.signature(D), inspect.getfullargspec(D(1).__init__).args)
