def nothing():
    while True: yield from []
next(nothing())
