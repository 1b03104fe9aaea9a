for call in [
    lambda: "%s tiene %d años y %.2f" % ("Ana",30,1.5),
    lambda: "%(a)s-%(b)05d" % {"a":1,"b":42},
    lambda: "%-10s|%+d|%x|%#o|%e|%g|%c|%%" % ("ab",5,255,8,12345.678,0.0001,65),
    lambda: "{:>10}|{:<10}|{:^10}|{:*^10}".format("a","b","c","d"),
    lambda: "{0} {1} {0}".format("a","b"),
    lambda: "{a} {b[0]} {c.real}".format(a=1,b=[5],c=3),
    lambda: "{:,} {:_} {:.2%} {:e}".format(1234567,1234567,0.256,12345.678),
    lambda: "{!r} {!s} {!a}".format("ñ","ñ","ñ"),
    lambda: f"{3.14159:.2f} {42:08b} {'x':>5} {1000000:,}",
    lambda: f"{'ñ'!r:>6} {5=}",
]:
    try:
        print(repr(call()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
