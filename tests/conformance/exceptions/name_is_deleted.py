error = "antes"
try:
    1 / 0
except ZeroDivisionError as error:
    print(error)
try:
    print(error)
except NameError as otro:
    print(otro)
