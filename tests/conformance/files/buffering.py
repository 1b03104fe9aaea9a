import os

f = open("f.txt", "w")
f.write("sin cerrar")
print(repr(open("f.txt").read()), os.path.getsize("f.txt"))
f.flush()
print(repr(open("f.txt").read()))
f.write(", más")
f.close()
print(repr(open("f.txt").read()))
f.close()

open("g.txt", "w").write("nobody holds it")
print(open("g.txt").read())

f = open("h.txt", "w", buffering=1)
f.write("línea a ")
print(repr(open("h.txt").read()))
f.write("línea\n")
print(repr(open("h.txt").read()))

f = open("i.txt", "w")
f.write("x")
with open("i.txt", "a") as other:
    other.write("y")
f.write("z")
f.close()
print(open("i.txt").read())

f = open("j.txt", "a")
f.write("1")
with open("j.txt", "a") as other:
    other.write("2")
f.close()
print(open("j.txt").read())

with open("k.txt", "w") as f:
    f.write("gone")
    os.remove("k.txt")
    f.write(", but written")
print(os.path.exists("k.txt"))
with open("l.txt", "w+") as f:
    f.write("moved")
    os.rename("l.txt", "m.txt")
    f.seek(0)
    print(f.read(), os.path.exists("m.txt"))
with open("m.txt") as f:
    os.remove("m.txt")
    print(f.read())


def leave():
    with open("n.txt", "w") as f:
        f.write("kept")
        raise KeyError("left")


try:
    leave()
except KeyError:
    print(open("n.txt").read())
with open("n.txt", "a") as f:
    os.fsync(f.fileno())
