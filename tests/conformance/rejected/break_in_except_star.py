for mesa in range(3):
    try:
        for plato in range(2):
            break
    except* ValueError:
        for plato in range(2):
            break
    except* KeyError:
        if mesa:
            break
