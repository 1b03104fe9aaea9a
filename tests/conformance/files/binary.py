with open("datos.bin", "wb") as f:
    print(f.write(b"\x00\x01\xff"), f.write(bytes(range(5))), f.tell(), f.mode, f.name)
    f.writelines([b"a\n", b"b"])
    print(f)
with open("datos.bin", "rb") as f:
    print(f.read(3), f.read(), f.read(), f.mode, f)
with open("datos.bin", "rb") as f:
    print(f.seek(-3, 2), f.read(), f.seek(1), f.read(1), f.seek(1, 1), f.tell())
    print(f.readable(), f.writable(), f.seekable(), f.isatty())
with open("datos.bin", "rb") as f:
    print(f.readline(), f.readline(), f.readline(), f.readlines())
    f.seek(0)
    print(list(f), f.read(1))
with open("datos.bin", "r+b") as f:
    print(f.mode, f, f.read(2), f.write(b"ZZ"), f.tell(), f.seek(0), f.read())
    print(f.truncate(4), f.seek(0, 2), f.seek(8), f.write(b"!"), f.seek(0), f.read())
with open("datos.bin", "ab+") as f:
    print(f.mode, f.tell(), f.write(b"end"), f.seek(0), f.read(4), f.write(b"more"), f.tell())
print(open("datos.bin", "rb").read())
with open("datos.bin", "wb+") as f:
    print(f.mode, f.write(b"abc"), f.seek(0), f.read())
with open("nuevo.bin", "xb") as f:
    print(f.mode, f.write(b""))
with open("crudo.bin", "wb", buffering=0) as f:
    print(f, f.write(b"at once"), open("crudo.bin", "rb").read())
print(sum(open("datos.bin", "rb").read()), open("datos.bin", "rb").read()[1:].hex())
with open("datos.bin", "rb") as source, open("copia.bin", "wb") as target:
    while chunk := source.read(2):
        target.write(chunk)
print(open("copia.bin", "rb").read() == open("datos.bin", "rb").read())
print(open("datos.bin", "rb").peek()[:2])
