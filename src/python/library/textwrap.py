"""Texts in lines of a width, and without a common indent."""


def dedent(text):
    lines = text.split("\n")
    lines = ["" if not line.strip(" \t") else line for line in lines]
    margin = None
    for line in filter(None, lines):
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = indent
        same = next((i for i, (a, b) in enumerate(zip(margin, indent)) if a != b), min(len(margin), len(indent)))
        margin = margin[:same]
    return "\n".join(line[len(margin or "") :] for line in lines)


def indent(text, prefix, predicate=None):
    wanted = predicate or (lambda line: line.strip())
    return "".join(prefix + line if wanted(line) else line for line in text.splitlines(True))


def _chunks(text, break_on_hyphens):
    """Words and the spaces between them; a word may also be parted behind a hyphen between letters."""
    chunks, word = [], ""
    for place, letter in enumerate(text):
        if word and (word[-1] == " ") != (letter == " "):
            chunks.append(word)
            word = ""
        word += letter
        inner = break_on_hyphens and letter == "-" and len(word) > 2 and word[-2].isalpha() and word[-3].isalpha()
        if inner and text[place + 1 : place + 3].isalpha() and len(text) > place + 2:
            chunks.append(word)
            word = ""
    return [*chunks, word] if word else chunks


class TextWrapper:
    def __init__(
        self,
        width=70,
        initial_indent="",
        subsequent_indent="",
        expand_tabs=True,
        replace_whitespace=True,
        drop_whitespace=True,
        break_long_words=True,
        break_on_hyphens=True,
        tabsize=8,
        max_lines=None,
        placeholder=" [...]",
        **options,
    ):
        self.width, self.initial_indent, self.subsequent_indent = width, initial_indent, subsequent_indent
        self.expand_tabs, self.replace_whitespace, self.drop_whitespace = expand_tabs, replace_whitespace, drop_whitespace
        self.break_long_words, self.break_on_hyphens, self.tabsize = break_long_words, break_on_hyphens, tabsize
        self.max_lines, self.placeholder = max_lines, placeholder

    def wrap(self, text):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = "".join(" " if letter in "\t\n\v\f\r" else letter for letter in text)
        left = _chunks(text, self.break_on_hyphens)[::-1]
        lines = []
        while left:
            indent = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(indent)
            if self.drop_whitespace and lines and not left[-1].strip():
                left.pop()
            line, length = [], 0
            while left and length + len(left[-1]) <= room:
                line.append(left.pop())
                length += len(line[-1])
            if left and len(left[-1]) > room:
                if self.break_long_words:
                    space = max(room - length, 1)
                    line.append(left[-1][:space])
                    left[-1] = left[-1][space:]
                elif not line:
                    line.append(left.pop())
            if self.drop_whitespace and line and not line[-1].strip():
                line.pop()
            if not line:
                continue
            if self.max_lines is None or len(lines) + 1 < self.max_lines or not "".join(left).strip():
                lines.append(indent + "".join(line))
                continue
            while line and (not line[-1].strip() or len("".join(line)) + len(self.placeholder) > room):
                line.pop()
            if line:
                lines.append(indent + "".join(line) + self.placeholder)
            elif lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
                lines[-1] = lines[-1].rstrip() + self.placeholder
            else:
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **options):
    return TextWrapper(width=width, **options).wrap(text)


def fill(text, width=70, **options):
    return TextWrapper(width=width, **options).fill(text)


def shorten(text, width, **options):
    return TextWrapper(width=width, max_lines=1, **options).fill(" ".join(text.split()))
