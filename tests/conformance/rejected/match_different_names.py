match 3:
    case [x] | [y]:
        pass
