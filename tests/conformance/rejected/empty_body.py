if True:
# solo un comentario
print("hola")
