class Caja[T]:
    """Una caja con algo dentro."""

    def __init__(self, valor: T):
        self.valor = valor

    def saca(self) -> T:
        return self.valor

    def cambia[U](self, otro: U) -> "Caja[U]":
        return Caja(otro)


class Par[A, B = int](Caja[A]):
    def __init__(self, a: A, b: B):
        super().__init__(a)
        self.b = b


print(Caja(3).saca(), Caja[int](4).saca(), Caja("x").cambia(5).saca(), Caja.__doc__, Caja.__name__)
p = Par(1, "dos")
print(p.saca(), p.b, isinstance(p, Caja), Caja[int], Caja[str].__origin__ is Caja)
c: Caja[int] = Caja(9)
print(c.saca(), __annotations__)


class Pila(list[int]):
    def cima(self):
        return self[-1]


print(Pila([1, 2]).cima(), Pila.__mro__[1])
