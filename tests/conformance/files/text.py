with open("carta.txt", "w", encoding="utf-8") as f:
    print(f.write("Sopa\n"), f.write("Café con leche\n"))
    f.writelines(["Flan\n", "sin línea"])
    print(f.name, f.mode, f.encoding, f.closed, f.readable(), f.writable(), f.seekable())
print(f.closed, f)

with open("carta.txt", encoding="utf-8") as f:
    print(repr(f.read()), repr(f.read()), repr(f.readline()))
with open("carta.txt", "rt") as f:
    print(repr(f.readline()), repr(f.readline()), f.readlines(), f.readline() == "")
with open("carta.txt") as f:
    print(repr(f.read(3)), repr(f.read(0)), repr(f.readline()), repr(f.read(5)), f.readlines())
with open("carta.txt") as f:
    print([line.rstrip("\n") for line in f], list(f))
with open("carta.txt") as f:
    print(repr(f.readline(2)), repr(f.readline(2)), repr(f.readline(-1)), f.readlines(1))
    print(next(f), next(f, "nothing"))
print(open("carta.txt").read().split(), type(open("carta.txt")).__name__)

with open("carta.txt", "a") as f:
    print(f.tell(), f.write("\nmás"), f.tell())
print(len(open("carta.txt").readlines()), open("carta.txt").readlines()[-1])
for number, line in enumerate(open("carta.txt"), start=1):
    print(number, line, end="")
print()

print("uno", 2, sep="-", end="!", file=(out := open("otro.txt", "w")))
out.close()
print(open("otro.txt").read())
first, *rest = open("carta.txt")
print(repr(first), len(rest))
print(sum(len(line) for line in open("carta.txt")), max(open("carta.txt"), key=len))
big = "x" * 100 + "\n"
with open("big.txt", "w") as f:
    for number in range(1000):
        f.write(f"{number:04} {big}")
with open("big.txt") as f:
    lines = f.readlines()
    print(len(lines), lines[999][:6], f.tell())
with open("big.txt") as f:
    print(len(f.read(50_000)), f.readline()[:8], len(f.read()))
with open("ñandú.txt", "w") as f:
    f.write("ñ" * 20_000 + "\n" + "ú" * 5)
with open("ñandú.txt") as f:
    print(len(f.read(10_001)), len(f.readline()), f.readline(), repr(f.readline()))
