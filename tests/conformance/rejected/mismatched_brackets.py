print("hola"]
