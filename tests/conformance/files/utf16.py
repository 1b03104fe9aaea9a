TEXT = "menú\r\naño\n𝄞 clave\nsin fin"

for encoding in ("utf-16", "UTF_16", "utf-16-le", "utf-16-be", "utf-8-sig", "cp1252"):
    text = TEXT.replace("𝄞", "¶") if encoding == "cp1252" else TEXT
    with open("carta.txt", "w", encoding=encoding, newline="") as f:
        f.write(text[:8])
        f.write(text[8:])
    with open("carta.txt", "a", encoding=encoding) as f:
        f.write(" ni más\n")
    data = open("carta.txt", "rb").read()
    print(encoding, len(data), data[:12])
    with open("carta.txt", encoding=encoding) as f:
        print(f.readline(), f.read(3), [*f], f.encoding)
    with open("carta.txt", encoding=encoding, newline="") as f:
        print(f.readlines())
        f.seek(0)
        print(f.read() == text + " ni más\n")

# Whoever wrote it, what stands at its beginning says which byte comes first.
with open("otra.txt", "wb") as f:
    f.write(b"\xfe\xff" + "número ñ\n uno".encode("utf-16-be"))
print(open("otra.txt", encoding="utf-16").readlines())
print(repr(open("otra.txt", encoding="utf-16-be").read(3)))
with open("larga.txt", "w", encoding="utf-16") as f:
    for number in range(5_000):
        f.write(f"línea {number} ਊ\n")
lines = open("larga.txt", encoding="utf-16").readlines()
print(len(lines), lines[0], lines[-1])

for data, encoding in [
    (b"abc", "utf-16-le"),
    (b"a\0b", "utf-16"),
    (b"\xfe\xff\0a\0", "utf-16"),
    ("𝄞".encode("utf-16-le")[:2], "utf-16-le"),
    ("𝄞".encode("utf-16-le")[:3], "utf-16-le"),
    ("𝄞".encode("utf-16-be")[2:], "utf-16-be"),
    (b"\xd8\x34\0a", "utf-16-be"),
    ("año €".encode("cp1252"), "utf-8"),
    (b"ab", "utf-99"),
]:
    for errors in ("strict", "replace", "ignore"):
        try:
            print(repr(data.decode(encoding, errors)))
        except (UnicodeDecodeError, LookupError) as error:
            print(type(error).__name__, error)
print("€".encode("utf-16"), "a".encode("utf-16-be"), "".encode("utf-16"), b"".decode("utf-16") == "")
try:
    open("otra.txt", encoding="klingon")
except LookupError as error:
    print(error)
