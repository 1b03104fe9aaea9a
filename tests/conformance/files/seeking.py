with open("f.txt", "w+") as f:
    f.write("línea uno\nlínea dos\nlínea tres\n")
    print(f.tell(), f.seek(0), repr(f.readline()), f.tell())
    place = f.tell()
    print(repr(f.readline()), f.seek(place), repr(f.readline()), f.tell())
    print(repr(f.read(4)), f.tell(), f.seek(0, 2), repr(f.read()), f.seek(0, 1))
    for call in (lambda: f.seek(1, 1), lambda: f.seek(-1, 2), lambda: f.seek(-1), lambda: f.seek(0, 5)):
        try:
            print(call())
        except Exception as error:
            print(type(error).__name__, error)
    f.seek(0)
    try:
        for line in f:
            print(f.tell())
    except OSError as error:
        print(type(error).__name__, error)
    f.seek(0)
    print(f.truncate(11), f.read(), f.tell())
with open("f.txt", "r+") as f:
    print(f.read(), f.write("añadida\n"), f.seek(0), repr(f.read()))
with open("f.txt", "r+") as f:
    print(f.write("LÍNEA"), f.seek(0), repr(f.read()))
with open("f.txt", "a+") as f:
    print(f.tell(), f.read(), f.seek(0), repr(f.readline()), f.write("fin\n"), f.seek(0), repr(f.read()))
with open("f.txt", "r+") as f:
    f.readline()
    f.write("tras leer\n")
print(repr(open("f.txt").read()))
with open("f.txt", "w") as f:
    print(f.truncate(), f.write("abc"), f.truncate(), f.seek(1), f.truncate(), f.tell())
print(open("f.txt").read())
with open("f.txt", "w") as f:
    f.seek(5)
    f.write("x")
print(repr(open("f.txt").read()))
with open("ends.txt", "w") as f:
    f.writelines(f"{n}\n" for n in range(3000))
with open("ends.txt") as f:
    while line := f.readline():
        if line == "2000\n":
            at = f.tell()
    print(at, f.tell(), f.seek(at), f.readline())
