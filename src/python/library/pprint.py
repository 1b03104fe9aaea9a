"""Values written over several lines where one is too short for them."""

import sys as _sys


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return "".join(_Printer(indent, width, sort_dicts).pieces(object, 0, 0))


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    text = pformat(object, indent, width, depth, compact=compact, sort_dicts=sort_dicts)
    (stream or _sys.stdout).write(text + "\n")


def pp(object, *args, sort_dicts=False, **options):
    pprint(object, *args, sort_dicts=sort_dicts, **options)


class _Printer:
    def __init__(self, indent, width, sort_dicts):
        self.indent, self.width, self.sort_dicts = indent, width, sort_dicts

    def one_line(self, value):
        if type(value) is dict:
            items = self.sorted(value)
            return "{" + ", ".join(f"{self.one_line(key)}: {self.one_line(item)}" for key, item in items) + "}"
        if type(value) in (list, tuple) and value:
            text = ", ".join(map(self.one_line, value))
            return f"[{text}]" if type(value) is list else f"({text}{',' if len(value) == 1 else ''})"
        if type(value) in (set, frozenset) and value:
            text = "{" + ", ".join(map(self.one_line, self.ordered(value))) + "}"
            return text if type(value) is set else f"frozenset({text})"
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

    def pieces(self, value, column, after):
        """The text of a value that begins in this column and is followed by so many characters."""
        text = self.one_line(value)
        if len(text) <= self.width - column - after or type(value) not in (dict, list, tuple, set):
            return [text]
        first, last = {dict: "{}", list: "[]", tuple: "()", set: "{}"}[type(value)]
        inner = column + self.indent
        found = [first + " " * (self.indent - 1)]
        items = self.sorted(value) if type(value) is dict else self.ordered(value) if type(value) is set else value
        for number, item in enumerate(items):
            if number:
                found.append(",\n" + " " * inner)
            behind = 1 if number + 1 < len(items) else after + 1
            if type(value) is dict:
                key = self.one_line(item[0]) + ": "
                found.append(key)
                found.extend(self.pieces(item[1], inner + len(key), behind))
            else:
                found.extend(self.pieces(item, inner, behind))
        return [*found, "," if type(value) is tuple and len(value) == 1 else "", last]
