for operacion in [
    lambda: "a" + 1,
    lambda: 1 + "a",
    lambda: "a" * "b",
    lambda: "abc".index("z"),
    lambda: ",".join([1, 2]),
    lambda: "a" < 1,
    lambda: "abc".nada(),
    lambda: "{} {}".format(1),
    lambda: len(5),
    lambda: -"a",
    lambda: "%d" % "x",
]:
    try:
        operacion()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
