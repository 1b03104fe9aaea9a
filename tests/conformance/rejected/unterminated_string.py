print("hola)
print("adiós")
