palabra = "camarón"
print(palabra[0], palabra[-1], palabra[1:4], palabra[::-1], palabra[::2], palabra[5:2], palabra[-3:])
print(len(palabra), "mar" in palabra, "x" not in palabra, palabra * 2, "a" + "b")
try:
    palabra[10]
except IndexError as error:
    print(error)
try:
    palabra[0] = "C"
except TypeError as error:
    print(error)
try:
    palabra["a"]
except TypeError as error:
    print(error)
for letra in "sí":
    print(letra)
