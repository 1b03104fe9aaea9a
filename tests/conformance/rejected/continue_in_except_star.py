for mesa in range(3):
    try:
        for plato in range(2):
            continue
    except* ValueError:
        for plato in range(2):
            continue
    except* KeyError:
        if mesa:
            continue
