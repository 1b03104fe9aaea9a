import io


def told(call, *args, **keywords):
    try:
        print("no error:", call(*args, **keywords))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


told(open, "no.txt")
told(open, "no/se.txt", "w")
told(open, "")
told(open, "no.txt", "r+")
told(open, ".")
told(open, ".", "w")
open("a.txt", "w").close()
told(open, "a.txt", "x")
told(open, "a.txt/b.txt")
told(open, "a.txt/")
told(open, "a.txt", "q")
told(open, "a.txt", "rw")
told(open, "a.txt", "rb+t")
told(open, "a.txt", "")
told(open, "a.txt", "b")
told(open, "a.txt", "rr")
told(open, "a.txt", "rb", encoding="utf-8")
told(open, "a.txt", "rb", errors="strict")
told(open, "a.txt", "rb", newline="")
told(open, "a.txt", newline="x")
told(open, "a.txt", encoding="utf-99")
told(open, "a.txt", 5)
told(open, "a.txt", buffering=0)
told(open, 1.5)
told(open, None)
told(open, ["a.txt"])
told(open, "a\0b")
told(open, "x" * 300)
told(open, "x" * 300, "w")
try:
    open("no está.txt")
except OSError as error:
    print(error.errno, error.strerror, error.filename, error.args, isinstance(error, FileNotFoundError))
    print(repr(error))

with open("a.txt") as f:
    told(f.write, "x")
    told(f.truncate)
with open("a.txt", "w") as f:
    told(f.read)
    told(f.readline)
    told(f.readlines)
    told(next, f)
    told(f.write, 5)
    told(f.write, b"x")
    told(f.writelines, [1])
with open("a.txt", "rb") as f:
    told(f.write, b"x")
with open("a.txt", "wb") as f:
    told(f.read)
    told(f.write, "x")
told(f.write, b"x")
told(f.read)
told(f.flush)
told(f.seek, 0)
told(f.tell)
told(f.close)
f = open("a.txt")
f.close()
told(f.read)
told(f.readline)
told(f.readlines)
told(f.write, "x")
told(f.seek, 0)
told(f.tell)
told(f.flush)
told(next, f)
told(list, f)

told(f.close)
print(issubclass(io.UnsupportedOperation, OSError), issubclass(io.UnsupportedOperation, ValueError))
try:
    open("a.txt").write("x")
except io.UnsupportedOperation as error:
    print(error, error.errno)


def read(name):
    with open(name) as f:
        return f.read()


read("menú.txt")
