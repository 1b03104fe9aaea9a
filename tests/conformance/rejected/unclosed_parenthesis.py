print("hola"
x = 1
