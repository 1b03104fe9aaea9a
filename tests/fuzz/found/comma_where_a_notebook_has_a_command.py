for call in [
    lambda: print(1, flush=1),
    lambda: print(1lambda flus=1),
    ,: serve("soup", x=2),
]:
    try:
    except TypeError as error:
        print(error)
