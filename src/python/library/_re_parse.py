"""From a pattern to a program for `_re_match`: a list of instructions, each a tuple that begins with its name.

    literal text            this text
    one test                one character that passes the test
    run test least most     as many such characters as there are
    fork first second       two ways to go on, the first one first
    jump to                 goes on there
    save slot               a group begins or ends here
    begin slot, end slot to a turn of a loop begins or ends; after one that took nothing the loop is over
    at kind                 a place: ^ $ \\b and the like
    look program width no   what follows, or precedes in this width, without taking it
    again slot fold         the text of a group once more
    done

Where to go on is said relative to the instruction.
"""

ASCII, IGNORECASE, LOCALE, MULTILINE, DOTALL, VERBOSE, UNICODE = 256, 2, 4, 8, 16, 64, 32
_FLAGS = {"a": ASCII, "i": IGNORECASE, "L": LOCALE, "m": MULTILINE, "s": DOTALL, "x": VERBOSE, "u": UNICODE}
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a"}
_MANY = 10**9


class PatternError(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        self.lineno = self.colno = None
        if pos is not None:
            self.lineno = pattern.count("\n", 0, pos) + 1
            self.colno = pos - pattern.rfind("\n", 0, pos)
            where = f" (line {self.lineno}, column {self.colno})" if "\n" in pattern else ""
            msg = f"{msg} at position {pos}{where}"
        super().__init__(msg)


PatternError.__name__ = PatternError.__qualname__ = "PatternError"
PatternError.__module__ = "re"


def parse(pattern, flags):
    """The program, the flags with those in the pattern, the number of groups, and their names."""
    parser = _Parser(pattern, flags | UNICODE)
    program = parser.choice()
    if parser.at < len(pattern):
        raise PatternError("unbalanced parenthesis", pattern, parser.at)
    return [*program, ("done",)], parser.flags, parser.groups, parser.names


class _Parser:
    def __init__(self, pattern, flags):
        self.pattern, self.flags, self.at = pattern, flags, 0
        self.groups, self.names, self.open, self.loops = 0, {}, [], 0

    def fail(self, message, at=None):
        raise PatternError(message, self.pattern, self.at if at is None else at)

    def peek(self, text):
        return self.pattern.startswith(text, self.at)

    def take(self, text):
        if self.peek(text):
            self.at += len(text)
            return True
        return False

    def choice(self):
        """`a|b|c`"""
        ways = [self.sequence()]
        while self.take("|"):
            ways.append(self.sequence())
        program = ways.pop()
        while ways:
            way = ways.pop()
            program = [("fork", 1, len(way) + 2), *way, ("jump", len(program) + 1), *program]
        return program

    def sequence(self):
        program, after_literal = [], False
        while self.at < len(self.pattern) and not self.peek("|") and not self.peek(")"):
            if self.flags & VERBOSE:
                if self.pattern[self.at].isspace():
                    self.at += 1
                    continue
                if self.peek("#"):
                    end = self.pattern.find("\n", self.at)
                    self.at = len(self.pattern) if end < 0 else end
                    continue
            item = self.repeated(self.item())
            is_literal = len(item) == 1 and item[0][0] == "literal"
            if is_literal and after_literal:
                item = [("literal", program.pop()[1] + item[0][1])]
            after_literal = is_literal
            program.extend(item)
        return program

    def repeated(self, item):
        if self.at >= len(self.pattern):
            return item
        here = self.at
        if self.take("*"):
            least, most = 0, _MANY
        elif self.take("+"):
            least, most = 1, _MANY
        elif self.take("?"):
            least, most = 0, 1
        elif self.peek("{") and (bounds := self.bounds()):
            least, most = bounds
        else:
            return item
        if item is None or (item and item[0][0] == "at"):
            self.fail("nothing to repeat", here)
        lazy = self.take("?")
        if self.take("+"):
            raise NotImplementedError("possessive quantifiers (`*+`) in regular expressions are not supported here")
        if any(self.peek(mark) for mark in "*+?") or (self.peek("{") and self.bounds()):
            self.fail("multiple repeat", here + 1 if not lazy else here + 2)
        return self.many(item, least, most, lazy)

    def bounds(self):
        """`{2}`, `{2,}`, `{,3}`, `{2,3}`; anything else is a text."""
        end = self.pattern.find("}", self.at)
        least, comma, most = self.pattern[self.at + 1 : max(end, 0)].partition(",")
        numbers = [part for part in (least, most) if part]
        if end < 0 or not all(part.isdecimal() for part in numbers) or not (numbers or comma):
            return None
        here, self.at = self.at, end + 1
        low = int(least or 0)
        high = low if not comma else int(most) if most else _MANY
        if high < low:
            self.fail("min repeat greater than max repeat", here + 1)
        return low, high

    def many(self, item, least, most, lazy):
        program, slot = item * least, None
        if len(item) == 1 and (item[0][0] == "one" or item[0][0] == "literal" and len(item[0][1]) == 1):
            test = item[0][1] if item[0][0] == "one" else item[0][1].__eq__
            if not lazy:
                return [("run", test, least, most)]
            program = [("run", test, least, least)]
        elif least > 1000 or 1000 < most < _MANY:
            raise NotImplementedError("repeating a group so many times in regular expressions is not supported here")
        else:
            slot = self.loops = self.loops - 1
        if most == _MANY:
            body = item if slot is None else [("begin", slot), *item, ("end", slot, 2)]
            ways = (1, len(body) + 2)
            return [*program, ("fork", *(ways[::-1] if lazy else ways)), *body, ("jump", -len(body) - 1)]
        for left in range(most - least, 0, -1):
            ways = (1, (len(item) + 1) * left)
            program = [*program, ("fork", *(ways[::-1] if lazy else ways)), *item]
        return program

    def item(self):
        letter = self.pattern[self.at]
        if letter in "*+?" or letter == "{" and self.is_bounds():
            return None
        self.at += 1
        if letter == "(":
            return self.group()
        if letter == "[":
            return [("one", self.set())]
        if letter == ".":
            return [("one", (lambda c: True) if self.flags & DOTALL else "\n".__ne__)]
        if letter == "^":
            return [("at", "line start" if self.flags & MULTILINE else "start")]
        if letter == "$":
            return [("at", "line end" if self.flags & MULTILINE else "end")]
        if letter == "\\":
            return self.escape()
        return self.literal(letter)

    def is_bounds(self):
        here = self.at
        found = self.bounds()
        self.at = here
        return found is not None

    def literal(self, letter):
        if self.flags & IGNORECASE and letter.lower() != letter.upper():
            small = letter.lower()
            return [("one", lambda c: c.lower() == small)]
        return [("literal", letter)]

    def group(self):
        start = self.at - 1
        if not self.take("?"):
            return self.captured(start, None)
        if self.take(":"):
            return self.closed(start)
        if self.take("P<"):
            return self.captured(start, self.name(">"))
        if self.take("P="):
            name = self.name(")")
            if name not in self.names:
                self.fail(f"unknown group name {name!r}", self.at - len(name) - 1)
            return [("again", 2 * self.names[name], bool(self.flags & IGNORECASE))]
        if self.take("#"):
            end = self.pattern.find(")", self.at)
            if end < 0:
                self.fail("missing ), unterminated comment", start)
            self.at = end + 1
            return []
        for mark, behind, no in (("=", False, False), ("!", False, True), ("<=", True, False), ("<!", True, True)):
            if self.take(mark):
                inner = self.closed(start)
                width = _width(inner) if behind else 0
                if width is None:
                    raise PatternError("look-behind requires fixed-width pattern")
                return [("look", [*inner, ("done",)], width if behind else None, no)]
        if self.peek(">") or self.peek("("):
            what = "atomic groups (`(?>…)`)" if self.peek(">") else "conditional groups (`(?(…)…)`)"
            raise NotImplementedError(f"{what} in regular expressions are not supported here")
        return self.flagged(start)

    def flagged(self, start):
        """`(?i)` for all of the pattern, `(?i:…)` for what is inside."""
        on = off = 0
        sign = False
        while self.at < len(self.pattern) and (self.pattern[self.at] in _FLAGS or self.pattern[self.at] == "-"):
            letter = self.pattern[self.at]
            self.at += 1
            if letter == "-":
                sign = True
            elif sign:
                off |= _FLAGS[letter]
            else:
                on |= _FLAGS[letter]
        if self.take(")") and on and not sign:
            if start:
                self.fail("global flags not at the start of the expression", start)
            self.flags |= on
            return []
        if self.at < len(self.pattern) and self.take(":"):
            outer, self.flags = self.flags, (self.flags | on) & ~off
            inner = self.closed(start)
            self.flags = outer
            return inner
        if self.at >= len(self.pattern):
            self.fail("unexpected end of pattern")
        self.fail(f"unknown extension ?{self.pattern[start + 2 : self.at + 1]}", start + 1)

    def name(self, end):
        stop = self.pattern.find(end, self.at)
        name = self.pattern[self.at : max(stop, 0)]
        if stop < 0:
            self.fail(f"missing {end}, unterminated name")
        if not name.isidentifier():
            self.fail(f"bad character in group name {name!r}" if name else "missing group name")
        self.at = stop + 1
        return name

    def captured(self, start, name):
        self.groups += 1
        number = self.groups
        if name is not None:
            if name in self.names:
                known = self.names[name]
                self.fail(f"redefinition of group name {name!r} as group {number}; was group {known}", self.at - len(name) - 1)
            self.names[name] = number
        return [("save", 2 * number), *self.closed(start), ("save", 2 * number + 1)]

    def closed(self, start):
        inner = self.choice()
        if not self.take(")"):
            self.fail("missing ), unterminated subpattern", start)
        return inner

    def escape(self):
        start = self.at - 1
        if self.at >= len(self.pattern):
            self.fail("bad escape (end of pattern)", start)
        letter = self.pattern[self.at]
        if letter in "123456789":
            self.at += 1
            if self.at < len(self.pattern) and self.pattern[self.at].isdecimal():
                letter += self.pattern[self.at]
                self.at += 1
            if int(letter) > self.groups:
                self.fail(f"invalid group reference {letter}", start + 1)
            return [("again", 2 * int(letter), bool(self.flags & IGNORECASE))]
        if letter in "AZbB":
            self.at += 1
            return [("at", {"A": "start", "Z": "very end", "b": "edge", "B": "no edge"}[letter])]
        kind = self.kind()
        return [("one", kind)] if kind else self.literal(self.letter())

    def kind(self):
        """`\\d` and the like, as a test."""
        letter = self.pattern[self.at]
        tests = _ASCII_KINDS if self.flags & ASCII else _KINDS
        if letter.lower() not in tests:
            return None
        self.at += 1
        test = tests[letter.lower()]
        return test if letter.islower() else lambda c: not test(c)

    def letter(self):
        """The character that an escape stands for."""
        start = self.at - 1
        letter = self.pattern[self.at]
        self.at += 1
        digits = {"x": 2, "u": 4, "U": 8}.get(letter)
        if digits:
            number = self.pattern[self.at : self.at + digits]
            if len(number) < digits or any(digit not in "0123456789abcdefABCDEF" for digit in number):
                self.fail(f"incomplete escape \\{letter}{number}", start)
            self.at += digits
            return chr(int(number, 16))
        if letter == "0":
            return "\0"
        if letter in _LETTERS:
            return _LETTERS[letter]
        if letter.isalpha() and letter.isascii():
            self.fail(f"bad escape \\{letter}", start)
        return letter

    def set(self):
        start = self.at - 1
        no = self.take("^")
        chars, ranges, tests, first = set(), [], [], True
        while first or not self.peek("]"):
            first = False
            low = self.member(start)
            if not isinstance(low, str):
                tests.append(low)
                continue
            if self.peek("-") and not self.pattern.startswith("-]", self.at):
                here = self.at
                self.at += 1
                high = self.member(start)
                if not isinstance(high, str) or high < low:
                    self.fail(f"bad character range {self.pattern[here - 1 : self.at]}", here - 1)
                ranges.append((low, high))
            else:
                chars.add(low)
        self.at += 1

        def has(c):
            return c in chars or any(low <= c <= high for low, high in ranges) or any(test(c) for test in tests)

        test = has
        if self.flags & IGNORECASE:
            test = lambda c: has(c.lower()) or has(c.upper())
        return (lambda c: not test(c)) if no else test

    def member(self, start):
        if self.at >= len(self.pattern):
            self.fail("unterminated character set", start)
        letter = self.pattern[self.at]
        self.at += 1
        if letter != "\\":
            return letter
        if self.at >= len(self.pattern):
            self.fail("unterminated character set", start)
        if self.take("b"):
            return "\b"
        return self.kind() or self.letter()


def is_word(c):
    return c.isalnum() or c == "_"


_KINDS = {"d": str.isdecimal, "s": str.isspace, "w": is_word}
_ASCII_KINDS = {
    "d": lambda c: "0" <= c <= "9",
    "s": lambda c: c in " \t\n\r\f\v",
    "w": lambda c: c.isascii() and is_word(c),
}


def _width(program):
    """How many characters a program takes, where that is always the same."""
    at = total = 0
    while at < len(program):
        name, *args = program[at]
        if name == "literal":
            total += len(args[0])
        elif name == "one":
            total += 1
        elif name == "run" and args[1] == args[2]:
            total += args[1]
        elif name == "fork":
            first, second = args
            way = program[at + 1 : at + second - 1]
            other_end = at + second - 1 + program[at + second - 1][1] if program[at + second - 1][0] == "jump" else None
            if first != 1 or other_end is None or other_end <= at:
                return None
            widths = _width(way), _width(program[at + second : other_end])
            if None in widths or widths[0] != widths[1]:
                return None
            total += widths[0]
            at = other_end
            continue
        elif name not in ("save", "at", "look"):
            return None
        at += 1
    return total
