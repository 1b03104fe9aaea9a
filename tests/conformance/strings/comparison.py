print("a" < "b", "Z" < "a", "pan" < "panal", "á" > "z", "" < "a", "abc" == "abc")
print(sorted(["ñu", "nube", "oso", "Zorro", "árbol"]), sorted("hola", reverse=True))
print(min("hola"), max("hola"), "abc" != "abd", "a" <= "a" <= "b")
print("10" < "9", [1, "a"] == [1, "a"], "ß".upper(), "İ".lower() == "i̇")
