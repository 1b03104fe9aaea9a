def f():
print("sin sangría")
