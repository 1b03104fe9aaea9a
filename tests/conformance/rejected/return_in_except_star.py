def atender():
    try:
        raise ExceptionGroup("mesa", [ValueError("sal")])
    except* ValueError as grupo:
        print(grupo)
        return 1


print(atender())
