for i in range(4):
    try:
        if i == 1:
            continue
        if i == 3:
            break
        print("cuerpo", i)
    finally:
        print("finally", i)
while True:
    try:
        try:
            raise ValueError(1)
        finally:
            print("dentro")
    except ValueError:
        print("fuera")
        break
