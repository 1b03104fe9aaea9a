import pprint
d = {"a": [1, 2, {"b": (3, 4)}], "larga" * 5: list(range(30)), "z": {"k" * 20: "v" * 40, "m": "n" * 30}}
pprint.pprint(d, width=40, compact=True)
pprint.pprint(d, depth=1)
pprint.pprint(d, depth=2, width=30)
pprint.pprint("una frase muy larga que no cabe en una sola línea de ochenta columnas y por eso se corta " * 2)
pprint.pprint({"texto": "una frase muy larga que no cabe en una sola línea de ochenta columnas y por eso se corta", "x": [1]})
pprint.pprint(["a b c " * 10, "corta"], width=30)
pprint.pprint(list(range(60)), compact=True)
pprint.pprint([[1,2,3]*10, "x"*20, "y"*50], compact=True)
pprint.pprint({1,2,3}); pprint.pprint(set(range(40))); pprint.pprint([], width=1); pprint.pprint("línea uno\nlínea dos\n" * 4)
pprint.pprint({"b": 1, "a": 2}, sort_dicts=False); pprint.pp({"b": 1, "a": 2})
pprint.pprint([{"id": i, "nombre": "usuario", "activo": True, "rol": "estudiante"} for i in range(2)], indent=4)
