import functools
def d(f):
    @functools.wraps(f)
    def w(*a): return f(*a)
    return w
@d
def g[T](x: T) -> int: 
    "doc"
print(g.__annotations__, functools.WRAPPER_ASSIGNMENTS)
