print("\x1")
