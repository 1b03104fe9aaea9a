def divide(a, b, /, *, decimals=2):
    return round(a / b, decimals)


print(divide(22, 7))
print(divide(22, 7, decimals=4))
try:
    divide(a=1, b=2)
except TypeError as error:
    print(error)
