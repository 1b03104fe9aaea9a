print(True + True, True * 3, False == 0, True is True, not 0, not "x")
print(bool([]), bool([0]), bool(""), bool(" "), bool(None), bool(0.0), bool({}))
print(1 and 2, 0 and 2, 1 or 2, 0 or "", None or "por defecto", not None)
print(isinstance(True, int), True & False, True ^ True, sum([True, False, True]))
