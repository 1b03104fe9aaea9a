"""Runs the programs that `_re_parse` makes: where there are several ways it takes the first, and comes back for the others."""

from _re_parse import is_word


def run(program, string, start, end, groups, full=False):
    """Where the match and its groups begin and end, as a list, or None."""
    found = _run(program, string, start, end, (-1,) * (2 * groups + 2), {}, full)
    if found is None:
        return None
    position, places = found
    return [start, position, *places[2:]]


def _run(program, string, position, end, places, turns, full):
    at = 0
    ways = []  # where else to go on, the latest last
    while True:
        instruction = program[at]
        name = instruction[0]
        at += 1
        if name == "literal":
            fits = string.startswith(instruction[1], position, end)
            position += len(instruction[1])
        elif name == "one":
            fits = position < end and instruction[1](string[position])
            position += 1
        elif name == "run":
            _, test, least, most = instruction
            first = position
            limit = min(end, first + most)
            while position < limit and test(string[position]):
                position += 1
            fits = position - first >= least
            if position > first + least:
                ways.append((at, position - 1, places, turns, first + least))
        elif name == "fork":
            fits = True
            ways.append((at - 1 + instruction[2], position, places, turns, None))
            at += instruction[1] - 1
        elif name == "jump":
            fits = True
            at += instruction[1] - 1
        elif name == "save":
            fits = True
            slot = instruction[1]
            if slot % 2:
                # A group counts once it is closed.
                opened = turns.get(slot - 1, position)
                places = (*places[: slot - 1], opened, position, *places[slot + 1 :])
            else:
                turns = {**turns, slot: position}
        elif name == "begin":
            fits = True
            turns = {**turns, instruction[1]: position}
        elif name == "end":
            fits = True
            if turns[instruction[1]] == position:
                at += instruction[2] - 1
        elif name == "at":
            fits = _is_at(instruction[1], string, position, end)
        elif name == "look":
            _, inner, width, no = instruction
            from_here = position if width is None else position - width
            seen = None if from_here < 0 else _run(inner, string, from_here, end, places, turns, False)
            fits = (seen is None) == no
            if fits and not no:
                places = seen[1]
        elif name == "again":
            slot = instruction[1]
            text = string[places[slot] : places[slot + 1]]
            part = string[position : min(position + len(text), end)]
            fits = places[slot + 1] >= 0 and (part.lower() == text.lower() if instruction[2] else part == text)
            position += len(text)
        else:
            fits = not full or position == end
            if fits:
                return position, places
        if fits:
            continue
        if not ways:
            return None
        at, position, places, turns, least = ways.pop()
        if least is not None and position > least:
            # A run gives back one character after the other.
            ways.append((at, position - 1, places, turns, least))


def _is_at(kind, string, position, end):
    if kind == "start":
        return position == 0
    if kind == "line start":
        return position == 0 or string[position - 1] == "\n"
    if kind == "very end":
        return position == end
    if kind == "end":
        return position == end or position == end - 1 and string[position] == "\n"
    if kind == "line end":
        return position == end or string[position] == "\n"
    before = position > 0 and is_word(string[position - 1])
    after = position < end and is_word(string[position])
    return (before != after) == (kind == "edge")
