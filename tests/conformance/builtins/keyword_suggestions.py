def serve(dish, *, table=1):
    return dish, table


for call in [
    lambda: print(1, sepp=""),
    lambda: print(1, flus=1),
    lambda: print(1, foo=1),
    lambda: sorted([1], revers=True),
    lambda: [].sort(ky=1),
    lambda: max([1], defaul=1),
    lambda: "a".split(maxspli=1),
    lambda: int("1", bas=2),
    lambda: enumerate([], star=1),
    lambda: sum([1], star=1),
    lambda: sum([1], 2, 3),
    lambda: round(1, ndigit=2),
    lambda: zip([1], stric=True),
    lambda: "a".encode(encodin="utf8"),
    lambda: "a".splitlines(1, 2),
    lambda: serve(dihs="soup"),
    lambda: serve("soup", tabel=2),
    lambda: serve("soup", x=2),
]:
    try:
        print(repr(call()))
    except TypeError as error:
        print(error)
