"""Letters, digits, and texts with places to fill in."""

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(word.capitalize() for word in s.split(sep))


class Template:
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _fill(self, mapping, keywords, strict):
        values = {**mapping, **keywords}
        pieces, at, text = [], 0, self.template
        while (found := text.find(self.delimiter, at)) >= 0:
            pieces.append(text[at:found])
            start = found + len(self.delimiter)
            if text.startswith(self.delimiter, start):
                pieces.append(self.delimiter)
                at = start + len(self.delimiter)
                continue
            braced = text.startswith("{", start)
            end = begin = start + braced
            while end < len(text) and text[end].isascii() and text[begin : end + 1].isidentifier():
                end += 1
            name = text[begin:end]
            if not name or (braced and not text.startswith("}", end)):
                if strict:
                    lines = text[:found].split("\n")
                    raise ValueError(f"Invalid placeholder in string: line {len(lines)}, col {len(lines[-1]) + 1}")
                pieces.append(self.delimiter)
                at = start
                continue
            at = end + braced
            if name in values:
                pieces.append(str(values[name]))
            elif strict:
                raise KeyError(name)
            else:
                pieces.append(text[found:at])
        return "".join(pieces) + text[at:]

    def substitute(self, mapping={}, /, **keywords):
        return self._fill(mapping, keywords, True)

    def safe_substitute(self, mapping={}, /, **keywords):
        return self._fill(mapping, keywords, False)


class Formatter:
    def format(self, format_string, /, *args, **keywords):
        return format_string.format(*args, **keywords)
