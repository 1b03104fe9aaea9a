def show(*args, **kwargs):
    print(len(args), args, kwargs)


show()
show(1, 2, 3)
show(1, key="value")
show(*range(3), *"ab", extra=[1], **{"more": None})


def first_and_rest(first, *rest, last="end"):
    return first, rest, last


print(first_and_rest(1))
print(first_and_rest(1, 2, 3, last=4))
