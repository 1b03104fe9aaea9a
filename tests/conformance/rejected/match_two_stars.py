match 3:
    case [*a, *b]:
        pass
