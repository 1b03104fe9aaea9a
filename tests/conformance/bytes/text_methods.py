"""Los métodos de bytes que son los de un texto."""

saludo = b"hola mundo"
print(saludo.title(), saludo.capitalize(), saludo.swapcase(), b"HOLA".lower(), saludo.upper())
print(saludo.center(20, b"*"), saludo.ljust(12), saludo.rjust(12, b"-"), saludo.zfill(14), b"-5".zfill(4))
print(saludo.partition(b" "), saludo.rpartition(b"o"), saludo.partition(b"?"))
print(saludo.find(b"o"), saludo.rfind(b"o"), saludo.rindex(b"o"), saludo.find(b"z"), saludo.rfind(111, 0, 5))
print(saludo.split(b"o"), saludo.rsplit(b"o", 1), b" a  b ".rsplit(), b"a\nb\r\nc\rd\x0be".splitlines(), b"a\nb".splitlines(True))
print(saludo.removeprefix(b"ho"), saludo.removesuffix(b"do"), b"a\tb".expandtabs(4))
print([b"abc".isalpha(), b"a1".isalnum(), b"12".isdigit(), b"".isdigit(), b" \n".isspace(), b"aB".islower(), b"AB1".isupper()])
print([b"Hola Mundo".istitle(), saludo.istitle(), saludo.isascii(), "ñ".encode().isascii(), b"1".islower()])
print(saludo.hex(" "), saludo.hex("-", 2), saludo.hex("_", -4), b"".hex(":"))
print(saludo.translate(bytes.maketrans(b"aeo", b"430")), saludo.translate(None, b"o"))
for wrong in (
    lambda: saludo.rindex(b"z"),
    lambda: saludo.center(20, "*"),
    lambda: bytes.maketrans(b"a", b""),
    lambda: saludo.partition(""),
    lambda: saludo.translate(b"corta"),
):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__)
