platos = {"sopa": 3, "pan": 1}
nombre = "Ana"
print(f"{nombre!r} {nombre!s:>6} {'ñ'!a} {platos['sopa'] * 2} {len(platos)}")
print(f"{nombre=} {platos['pan']=} {1 + 1 = } {nombre.upper()!r:>8}")
print(f"{{llaves}} {'si' if platos else 'no'} {[x * 2 for x in range(3)]} {(lambda x: x + 1)(2)}")
print(f"{f'{nombre}-{len(nombre)}':>10}" f" y {'otra'}")
print(f"""{
    nombre
} en varias líneas""")
print(f"{nombre!r:^10}|{None}|{[1, 'a']}|{(1,)}|{ {'k': 1} }")
