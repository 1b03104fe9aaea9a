match 3:
    case [x, x]:
        pass
