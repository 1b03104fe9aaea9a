def f():
    x = 1
    del x
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)


f()
y = 2
del y
try:
    y
except NameError as error:
    print(error)
try:
    print(pirnt)
except NameError as error:
    print(error)
