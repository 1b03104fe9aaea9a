def pedido(plato, cantidad=1, *, picante=False, nota=None):
    texto = f"{cantidad} x {plato}"
    if picante:
        texto += " (picante)"
    if nota is not None:
        texto += f" [{nota}]"
    return texto


print(pedido("taco"))
print(pedido("taco", 3))
print(pedido("taco", picante=True))
print(pedido(cantidad=2, plato="arepa", nota="sin sal"))
print(pedido(*["sopa", 4], **{"nota": "caliente", "picante": True}))
