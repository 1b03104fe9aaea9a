for texto in ["12a", "", "1.5", "٣", "1__0", "1_0"]:
    try:
        print(int(texto))
    except ValueError as error:
        print(error)
for texto in ["1,5", "", " 2.5 ", "1e", "infinity"]:
    try:
        print(float(texto))
    except ValueError as error:
        print(error)
print(str(1.0), str(10**20), repr("a'b"), str(None), str(True))
print(chr(241), ord("ñ"), ord("🍝"), chr(127837))
try:
    int([])
except TypeError as error:
    print(error)
