print(sorted(nombre for nombre in globals() if not nombre.startswith("_")))
x = 1


def f(a, *b, c=3, **d):
    e = [a for a in range(2)]
    return locals()


print(f(1, 2, z=4), "x" in globals(), globals()["x"], "f" in globals())


def fuera():
    libre = "compartida"

    def dentro():
        propia = libre
        return sorted(locals().items())

    return dentro()


print(fuera())
print(sorted(k for k in locals() if len(k) == 1))
