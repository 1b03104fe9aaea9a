print("%s %r %d %5d|%-5d|%05d %x %X %o %e %.2f %g %c %c %%" % ("a", "b", 3, 4, 5, 6, 255, 255, 8, 12345.678, 3.14159, 1e-5, "z", 65))
print("%(a)s %(b)05.1f %(a)r" % {"a": 1, "b": 2.25}, "%s" % (1,), "%s" % [1, 2], "%-10s|%10s|" % ("izq", "der"))
print("%*d %.*f" % (5, 42, 2, 3.14159), "%+d % d" % (5, 5), "%#x %#o" % (255, 8), "%i %u" % (3, 4), "%a" % "ñ")
for plantilla, valores in [
    ("%d", "x"), ("%d %d", 1), ("%s", (1, 2)), ("%q", 1), ("%(a)s", 1), ("%c", "ab"), ("%(b)s", {"a": 1}), ("%x", 1.5), ("%", 1), ("hola", 1),
]:
    try:
        print(plantilla % valores)
    except (TypeError, ValueError, KeyError, OverflowError) as error:
        print(type(error).__name__, error)
print("{} {} {}".format(1, "a", [2]), "{1} {0} {1}".format("a", "b"), "{a} {b[0]} {c[k]}".format(a=1, b=[2], c={"k": 3}))
print("{:>5}|{:<5}|{:^5}|{:*^9}|{:+.2f}|{:,}|{:%}".format(1, 2, 3, "m", 4, 5000000, 0.25))
print("{0!r} {0!s} {0!a} {{}} {0:{1}}".format("ñ", 5), "{0.real} {0.imag}".format(3), "{:{}.{}}".format(3.14159, 8, 3))
print("{:b} {:o} {:x} {:X} {:#b} {:c} {:e} {:g} {:n}".format(5, 8, 255, 255, 5, 97, 12345.0, 0.0001, 12))
for plantilla, args, kw in [
    ("{} {}", (1,), {}), ("{a}", (), {}), ("{0} {}", (1, 2), {}), ("{", (), {}), ("}", (), {}), ("{:d}", ("x",), {}), ("{0[5]}", ([1],), {}), ("{0.nada}", (1,), {}), ("{!x}", (1,), {}),
]:
    try:
        print(plantilla.format(*args, **kw))
    except (IndexError, KeyError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
print("{x} y {y}".format_map({"x": 1, "y": 2}), format(3.14159, ".2f"), format("a", ">3"), format(10, "b"))
