print("""hola
adiós)
