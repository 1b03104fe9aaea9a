class Contador:
    def __init__(self, hasta):
        self.n, self.hasta = 0, hasta

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == self.hasta:
            raise StopIteration("agotado")
        self.n += 1
        return self.n


def delega():
    return (yield from Contador(3))


g = delega()
try:
    while True:
        print(next(g))
except StopIteration as fin:
    print("devuelve", fin.value)

try:
    g = delega()
    next(g)
    g.send(5)
except AttributeError as error:
    print(error)
