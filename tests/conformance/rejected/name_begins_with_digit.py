2platos = 3
