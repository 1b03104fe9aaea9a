fila = [0, 0]
tabla = [fila, fila]
tabla[0][1] = 5
print(tabla, tabla[0] is tabla[1])
copia = [list(f) for f in tabla]
copia[0][0] = 1
print(tabla, copia)
yo = [1]
yo.append(yo)
print(yo)
mapa = {}
mapa["yo"] = mapa
print(mapa)
