for objetivo in (3, 9):
    for n in range(5):
        if n == objetivo:
            print("encontrado", n)
            break
    else:
        print("no estaba", objetivo)
for _ in []:
    print("nunca")
else:
    print("vacío")
for i in range(3):
    for j in range(3):
        if j == i:
            continue
        if j > i:
            break
        print(i, j)
