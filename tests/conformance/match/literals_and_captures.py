def clase(valor):
    match valor:
        case 0:
            return "cero"
        case -1 | -2.5:
            return "negativo"
        case "sopa" | "pan" as plato:
            return f"plato {plato}"
        case b"bytes":
            return "bytes"
        case None:
            return "nada"
        case True:
            return "verdad"
        case False:
            return "falso"
        case str(texto) if texto.startswith("x"):
            return f"equis {texto}"
        case str():
            return "otro texto"
        case int(n) if n > 100:
            return f"grande {n}"
        case int() | float() as numero:
            return f"número {numero}"
        case [] | ():
            return "vacía"
        case [x]:
            return f"uno {x}"
        case [x, y]:
            return f"dos {x} {y}"
        case [primero, *_, ultimo]:
            return f"varios {primero}..{ultimo}"
        case {"tipo": "a", "valor": v}:
            return f"a con {v}"
        case {"tipo": tipo, **resto}:
            return f"{tipo} y {resto}"
        case {}:
            return "diccionario"
        case set(s):
            return f"conjunto {sorted(s)}"
        case _:
            return "otra cosa"


valores = [
    0, 0.0, False, True, None, 1, -1, -2.5, 250, "sopa", "pan", "xilófono", "agua", b"bytes", [], (), [1], (1,), "ab",
    [1, 2], (1, [2]), [1, 2, 3], range(4), range(2), {"tipo": "a", "valor": 3}, {"tipo": "a"}, {"tipo": 1, "z": 2}, {},
    {"q": 1}, {1, 3}, frozenset(), object, print, 1.5, ...,
]
for valor in valores:
    print(repr(valor) if valor is not object and valor is not print else "función", "->", clase(valor))


def orden(texto):
    match texto.split():
        case ["salir"]:
            return "adiós"
        case ["ir", ("norte" | "sur") as rumbo]:
            return f"vas al {rumbo}"
        case ["ir", *_]:
            return "¿adónde?"
        case ["toma", objeto, *resto] if not resto:
            return f"tomas {objeto}"
        case ["toma", *objetos]:
            return f"tomas {', '.join(objetos)}"
        case [accion, *_]:
            return f"no sé {accion}"
        case []:
            return "silencio"


for texto in ["salir", "ir norte", "ir este", "toma llave", "toma a b c", "canta", "", "toma"]:
    print(repr(texto), "->", orden(texto))

match 3:
    case n if n > 5:
        print("no")
    case n:
        print("queda", n)
print(n)

match [1, [2, {"a": (3, 4)}]]:
    case [a, [b, {"a": (c, d)}]]:
        print(a, b, c, d)

match 5:
    case 6:
        print("nunca")
print("sigue")

match 1, 2:
    case 1, x:
        print("tupla sin paréntesis", x)
match = "match también es un nombre"
case = 3
print(match, case)
