def show():
    return open.__name__, callable(open)


print(show())
opened = open
with opened("f.txt", "w") as f:
    f.write("renamed")
print(opened("f.txt").read(), list(map(lambda name: open(name).read(), ["f.txt"])))


def open(name):
    return f"my own {name}"


print(open("f.txt"))
del open
print(open("f.txt").read())
