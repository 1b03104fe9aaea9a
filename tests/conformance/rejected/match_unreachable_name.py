match 3:
    case x:
        pass
    case 3:
        pass
