"""Values written over several lines where one is too short for them."""

import sys as _sys


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return "".join(_Printer(indent, width, depth, compact, sort_dicts).pieces(object, 0, 0))


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    text = pformat(object, indent, width, depth, compact=compact, sort_dicts=sort_dicts)
    (stream or _sys.stdout).write(text + "\n")


def pp(object, *args, sort_dicts=False, **options):
    pprint(object, *args, sort_dicts=sort_dicts, **options)


_ENDS = {dict: "{}", list: "[]", tuple: "()", set: "{}"}


class _Printer:
    def __init__(self, indent, width, depth, compact, sort_dicts):
        self.indent, self.width, self.depth, self.compact, self.sort_dicts = indent, width, depth, compact, sort_dicts

    def one_line(self, value, level=0):
        kind = type(value)
        if kind in (dict, list, tuple) and value and self.depth is not None and level >= self.depth:
            return "...".join(_ENDS[kind])
        if kind is dict:
            items = self.sorted(value)
            return "{" + ", ".join(f"{self.one_line(key, level + 1)}: {self.one_line(item, level + 1)}" for key, item in items) + "}"
        if kind in (list, tuple) and value:
            text = ", ".join(self.one_line(item, level + 1) for item in value)
            return f"[{text}]" if kind is list else f"({text}{',' if len(value) == 1 else ''})"
        if kind in (set, frozenset) and value:
            text = "{" + ", ".join(map(self.one_line, self.ordered(value))) + "}"
            return text if kind is set else f"frozenset({text})"
        return repr(value)

    def ordered(self, values):
        try:
            return sorted(values)
        except TypeError:
            return list(values)

    def sorted(self, mapping):
        if not self.sort_dicts:
            return list(mapping.items())
        try:
            return sorted(mapping.items())
        except TypeError:
            return list(mapping.items())

    def pieces(self, value, column, after, level=0):
        """The text of a value that begins in this column and is followed by so many characters."""
        text = self.one_line(value, level)
        room = self.width - column - after
        if len(text) <= room:
            return [text]
        if type(value) is str:
            return self.text_pieces(value, column, after, level)
        if type(value) not in _ENDS or not value or self.depth is not None and level >= self.depth:
            return [text]
        first, last = _ENDS[type(value)]
        inner = column + self.indent
        found = [first + " " * (self.indent - 1)]
        items = self.sorted(value) if type(value) is dict else self.ordered(value) if type(value) is set else value
        newline, between = ",\n" + " " * inner, ""
        most = left = self.width - inner + 1
        for number, item in enumerate(items):
            is_last = number + 1 == len(items)
            behind = after + 1 if is_last else 1
            if is_last:
                # Behind it stands the bracket, and what comes after that.
                most, left = most - behind, left - behind
            if self.compact and type(value) is not dict:
                shown = self.one_line(item, level + 1)
                wide = len(shown) + 2
                if left < wide:
                    left, between = most, between and newline
                if left >= wide:
                    left -= wide
                    found += [between, shown]
                    between = ", "
                    continue
            found.append(between)
            between = newline
            if type(value) is dict:
                key = self.one_line(item[0], level + 1) + ": "
                found.append(key)
                found.extend(self.pieces(item[1], inner + len(key), behind, level + 1))
            else:
                found.extend(self.pieces(item, inner, behind, level + 1))
        return [*found, "," if type(value) is tuple and len(value) == 1 else "", last]

    def text_pieces(self, text, column, after, level):
        """A text over several lines, cut between words; in brackets where it stands alone."""
        lines = text.splitlines(True)
        if level == 0:
            column, after = column + 1, after + 1
        room = self.width - column
        chunks = []
        for number, line in enumerate(lines):
            last = number == len(lines) - 1
            shown = repr(line)
            if len(shown) <= room - (after if last else 0):
                chunks.append(shown)
                continue
            current, parts = "", _words(line)
            for place, part in enumerate(parts):
                longer = current + part
                if len(repr(longer)) > room - (after if last and place == len(parts) - 1 else 0):
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = longer
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            return chunks
        joined = ("\n" + " " * column).join(chunks)
        return [f"({joined})" if level == 0 else joined]


def _words(line):
    """The words of a line, each with the blanks behind it."""
    words, word = [], ""
    for letter in line:
        if word and not letter.isspace() and word[-1].isspace():
            words.append(word)
            word = ""
        word += letter
    return [*words, word] if word else words
