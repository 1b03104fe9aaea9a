import io

f = io.StringIO()
print(f.write("uno\n"), f.tell(), f.getvalue(), f.seek(0), f.readline(), f.readable(), f.writable(), f.closed)
print("dos", file=f)
print(repr(f.getvalue()), isinstance(f, io.TextIOBase), isinstance(f, io.IOBase), isinstance(f, io.BytesIO))
with io.StringIO("a\nb\nc") as g:
    print(list(g), g.seek(2), g.readlines(), g.seek(0), g.read(2))
try:
    g.read()
except ValueError as error:
    print(error)
b = io.BytesIO(b"a\nb")
print(b.read(1), b.readline(), b.read(), b.getvalue(), b.seek(0), list(b), isinstance(b, io.BufferedIOBase))
b.close()
try:
    b.read()
except ValueError as error:
    print(error)
text = io.TextIOWrapper(io.BytesIO("año\r\nbis".encode()), encoding="utf-8")
print(text.readline(), text.read(), text.encoding, text)
raw = io.BytesIO()
text = io.TextIOWrapper(raw, encoding="latin-1", newline="\r\n")
text.write("ñ\n")
text.flush()
print(raw.getvalue())
with io.open("f.txt", "w") as f:
    print(isinstance(f, io.TextIOWrapper), isinstance(f.buffer, io.BufferedWriter), isinstance(f, io.IOBase), f.buffer.name)
print(isinstance(open("f.txt", "rb"), io.BufferedReader), isinstance(open("f.txt", "rb+"), io.BufferedRandom))
for call in (f.fileno, io.StringIO().fileno):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
