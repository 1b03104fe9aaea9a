for call in [
    lambda: "a".format_map(5),
    lambda: "{}".format(),
    lambda: "{a}".format(),
    lambda: "{0} {}".format(1,2),
    lambda: "{} {0}".format(1,2),
    lambda: "{!x}".format(1),
    lambda: "{a.b}".format(a=1),
    lambda: "{a[0]}".format(a=1),
    lambda: "{:{}}".format(1,5),
    lambda: "{:{:{}}}".format(1,2,3),
    lambda: "%d" % "a",
    lambda: "%x" % 1.5,
    lambda: "%f" % "a",
    lambda: "%c" % "ab",
    lambda: "%c" % 1.5,
    lambda: "%c" % -1,
    lambda: "%d" % 1.9,
    lambda: "%s %s" % (1,),
    lambda: "%s" % (1,2),
    lambda: "%(a)s" % 5,
    lambda: "%(a)s" % {"b":1},
    lambda: "%*d" % ("a",5),
    lambda: "abc" % 5,
    lambda: "abc" % {},
    lambda: "%d" % None,
    lambda: format(),
    lambda: format(1,2),
    lambda: format([], "d"),
]:
    try:
        print(repr(call()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
