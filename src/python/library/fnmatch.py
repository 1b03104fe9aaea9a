"""Names that fit a pattern as a shell writes it: `*`, `?`, `[abc]`, `[!abc]`."""


def _pieces(pat):
    """The pattern piece by piece: None for any letters, else whether a letter is among some, or is not."""
    pieces, at = [], 0
    while at < len(pat):
        letter = pat[at]
        at += 1
        if letter == "*":
            pieces.append(None)
        elif letter == "?":
            pieces.append(lambda letter: True)
        elif letter == "[" and (end := pat.find("]", at + 1 + (pat[at : at + 1] == "!"))) > 0:
            pieces.append(_among(pat[at:end]))
            at = end + 1
        else:
            pieces.append(letter.__eq__)
    return pieces


def _among(inside):
    is_not = inside.startswith("!")
    inside = inside[is_not:]
    ranges, at = [], 0
    while at < len(inside):
        if inside[at + 1 : at + 2] == "-" and at + 2 < len(inside):
            ranges.append((inside[at], inside[at + 2]))
            at += 3
        else:
            ranges.append((inside[at], inside[at]))
            at += 1
    return lambda letter: any(low <= letter <= high for low, high in ranges) != is_not


def fnmatchcase(name, pat):
    pieces = _pieces(pat)
    at = place = 0
    last_star = star_took = -1
    while at < len(name):
        if place < len(pieces) and pieces[place] is None:
            last_star, star_took = place, at
            place += 1
        elif place < len(pieces) and pieces[place](name[at]):
            at, place = at + 1, place + 1
        elif last_star >= 0:
            # The last star takes one letter more.
            star_took += 1
            at, place = star_took, last_star + 1
        else:
            return False
    return all(piece is None for piece in pieces[place:])


fnmatch = fnmatchcase


def filter(names, pat):
    return [name for name in names if fnmatchcase(name, pat)]
