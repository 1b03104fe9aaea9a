match 3:
    case _ | 3:
        pass
