x = 10
x += 5; x -= 3; x *= 2; x //= 5; x **= 3; x %= 50
print(x)
x /= 4
print(x)
bits = 0b1100
bits &= 0b0110; bits |= 1; bits ^= 0b111; bits <<= 2; bits >>= 1
print(bits)
lista = otra = [1]
lista += [2]
lista *= 2
print(otra, lista is otra)
tupla = (1,)
tupla += (2,)
texto = "a"
texto += "b"
texto *= 3
print(tupla, texto)
d = {"k": [1]}
d["k"] += [2]
print(d)
t = ([],)
try:
    t[0] += [1]
except TypeError as error:
    print(error, t)
