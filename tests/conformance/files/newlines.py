def put(data):
    with open("f.txt", "wb") as f:
        f.write(data)


put(b"uno\r\ndos\rtres\ncuatro")
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("f.txt", newline=newline) as f:
        print(repr(newline), f.readlines(), f.newlines)
    with open("f.txt", newline=newline) as f:
        print(repr(f.read()), [f.tell()])
    with open("f.txt", newline=newline) as f:
        first = f.readline()
        print(repr(first), f.tell(), repr(f.read()))
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("f.txt", "w", newline=newline) as f:
        f.write("uno\ndos\n\rtres\r\n")
    print(repr(newline), open("f.txt", "rb").read())
put(b"a\r\nb\r\n")
with open("f.txt") as f:
    print(repr(f.readline()), f.tell(), repr(f.readline()), f.tell(), f.newlines)
    f.seek(3)
    print(f.read())
put(b"a\n\n\nb")
print(open("f.txt").readlines(), open("f.txt", newline="").readlines())
put(b"uno\x0bdos\x0ctres\x85cuatro\xe2\x80\xa8cinco".replace(b"\x85", b"\xc2\x85"))
print(open("f.txt").readlines())
