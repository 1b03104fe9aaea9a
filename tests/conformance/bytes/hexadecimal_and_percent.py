print(bytes.fromhex("41 42c3b1"), bytes.fromhex(""), bytes.fromhex("ff").hex(), "a€".encode().hex())
print(b"%s %d %x" % (b"x", 3, 255), b"%b|%5d" % (b"\xff\x00", 4), b"%05.1f%%" % 2.25, b"total: %d\r\n" % 7)
peticion = b"GET %s HTTP/1.1\r\nHost: %s\r\n\r\n" % (b"/menu", b"localhost")
print(peticion, peticion.split(b"\r\n")[0].decode())
for prueba in (
    lambda: b"%s" % "x",
    lambda: b"%d" % b"x",
    lambda: b"%s %s" % b"x",
    lambda: bytes.fromhex("4"),
    lambda: bytes.fromhex("4g"),
    lambda: bytes.fromhex(3),
):
    try:
        print(prueba())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
