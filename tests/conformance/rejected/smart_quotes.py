print(“hola”)
