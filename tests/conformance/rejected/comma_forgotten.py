platos = ["sopa" "pan" 3]
