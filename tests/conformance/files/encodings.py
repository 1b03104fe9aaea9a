def told(call, *args, **keywords):
    try:
        print("no error:", call(*args, **keywords))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def put(data):
    with open("f.txt", "wb") as f:
        f.write(data)


def read(**options):
    with open("f.txt", **options) as f:
        return f.read()


def lines(**options):
    with open("f.txt", **options) as f:
        return [line for line in f]


put("año\n".encode("latin-1"))
told(read)
told(lines)
print(read(encoding="latin-1"), read(errors="replace"), read(errors="ignore"), read(encoding="utf-8", errors="replace"))
put("año\n".encode() * 3)
print(read(encoding="latin-1"), lines(encoding="utf-8"))
told(read, encoding="ascii")
with open("f.txt", "w", encoding="latin-1") as f:
    f.write("ñandú")
    told(f.write, "日本")
print(open("f.txt", "rb").read())
with open("f.txt", "w", encoding="ascii", errors="replace") as f:
    print(f.write("añejo"), f.encoding, f.errors)
print(read())
with open("f.txt", "w", encoding="utf-8-sig") as f:
    f.write("a;b\n")
    f.write("1;2\n")
print(open("f.txt", "rb").read(), repr(read(encoding="utf-8-sig")), repr(read()))
print(lines(encoding="utf-8-sig"))
with open("f.txt", "a", encoding="utf-8-sig") as f:
    f.write("3;4\n")
print(repr(read(encoding="utf-8-sig")))
with open("f.txt", "w", encoding="cp1252") as f:
    f.write("10 € – “sí”")
print(open("f.txt", "rb").read(), read(encoding="cp1252"), read(encoding="windows-1252"))
put("emoji 😀 fin\n".encode())
with open("f.txt") as f:
    print(f.read(7), f.read(1), f.read())
