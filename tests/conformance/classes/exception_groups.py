"""Exception groups and `except*`."""

group = ExceptionGroup("several", [ValueError("one"), TypeError("two"), ExceptionGroup("inner", [KeyError("k")])])
print(group, len(group.exceptions), group.message, repr(group))
print(repr(group.subgroup(ValueError)), group.subgroup(OSError))
match, rest = group.split((ValueError, KeyError))
print(repr(match), repr(rest))
try:
    raise group
except* ValueError as some:
    print("values", some.exceptions)
except* TypeError as some:
    print("types", some.exceptions)
except* KeyError as some:
    print("keys", repr(some))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), OSError(2)])
    except* ValueError:
        print("handled values")
except ExceptionGroup as left:
    print("left", repr(left))
try:
    raise ValueError("alone")
except* ValueError as some:
    print(repr(some))
