print("hola"))
