"""Tables as texts: a line a row, a comma between two cells."""

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)


class Error(Exception):
    pass


Error.__module__ = "_csv"


class Dialect:
    """How a table is written."""

    delimiter, quotechar, escapechar = ",", '"', None
    doublequote, skipinitialspace, strict = True, False, False
    lineterminator, quoting = "\r\n", QUOTE_MINIMAL


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    lineterminator, quoting = "\n", QUOTE_ALL


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}
_OPTIONS = (
    "delimiter",
    "quotechar",
    "escapechar",
    "doublequote",
    "skipinitialspace",
    "strict",
    "lineterminator",
    "quoting",
)


def register_dialect(name, dialect=excel, **options):
    _dialects[name] = _made(dialect, options)


def unregister_dialect(name):
    get_dialect(name)
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def _made(dialect, options):
    """The dialect with these options instead of its own."""
    made = Dialect()
    base = get_dialect(dialect) if isinstance(dialect, str) else excel if dialect is None else dialect
    for name in _OPTIONS:
        setattr(made, name, options.pop(name, getattr(base, name, getattr(Dialect, name))))
    for name in options:
        raise TypeError(f"this function got an unexpected keyword argument '{name}'")
    if not isinstance(made.delimiter, str):
        raise TypeError(f'"delimiter" must be a unicode character, not {type(made.delimiter).__name__}')
    for name in ("delimiter", "quotechar", "escapechar"):
        letter = getattr(made, name)
        if letter is not None and len(letter) != 1:
            raise TypeError(f'"{name}" must be a 1-character string')
    if made.quoting != QUOTE_NONE and made.quotechar is None:
        raise TypeError("quotechar must be set if quoting enabled")
    return made


class _Reader:
    def __init__(self, lines, dialect):
        self._lines, self.dialect, self.line_num = iter(lines), dialect, 0

    def __iter__(self):
        return self

    def __next__(self):
        line = self._line(next(self._lines))
        plain = self.dialect.quotechar not in line if self.dialect.quotechar else True
        if plain and self.dialect.escapechar is None and not self.dialect.skipinitialspace:
            row = self._end(line).split(self.dialect.delimiter)
            return self._values(row, [False] * len(row)) if row != [""] else []
        return self._careful(line)

    def _line(self, line):
        if not isinstance(line, str):
            raise Error(
                f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)"
            )
        self.line_num += 1
        return line

    def _end(self, line):
        row = line[:-2] if line.endswith("\r\n") else line[:-1] if line.endswith(("\n", "\r")) else line
        if "\n" in row or "\r" in row:
            raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
        return row

    def _values(self, cells, quoted):
        if self.dialect.quoting != QUOTE_NONNUMERIC:
            return cells
        return [cell if was else float(cell) for cell, was in zip(cells, quoted)]

    def _careful(self, line):
        """Letter by letter, over lines that a quoted cell goes on in."""
        dialect = self.dialect
        quote = None if dialect.quoting == QUOTE_NONE else dialect.quotechar
        cells, quoted, cell, is_quoted, inside, at = [], [], [], False, False, 0
        is_start = True
        while True:
            if at == len(line):
                if not inside:
                    break
                try:
                    line, at = self._line(next(self._lines)), 0
                except StopIteration:
                    if dialect.strict:
                        raise Error("unexpected end of data") from None
                    break
                continue
            letter = line[at]
            at += 1
            if letter == dialect.escapechar:
                cell.append(line[at : at + 1])
                at += 1
            elif inside:
                if letter != quote:
                    cell.append(letter)
                elif dialect.doublequote and line[at : at + 1] == quote:
                    cell.append(quote)
                    at += 1
                else:
                    inside = False
                    following = line[at : at + 1]
                    if dialect.strict and following not in ("", "\r", "\n", dialect.delimiter):
                        raise Error(f"'{dialect.delimiter}' expected after '{quote}'")
            elif letter == quote and is_start:
                inside = is_quoted = True
            elif letter == dialect.delimiter:
                cells.append("".join(cell))
                quoted.append(is_quoted)
                cell, is_quoted, is_start = [], False, True
                continue
            elif letter in "\r\n":
                self._end(line[at - 1 :])
                break
            elif letter == " " and is_start and dialect.skipinitialspace:
                continue
            else:
                cell.append(letter)
            is_start = False
        cells.append("".join(cell))
        quoted.append(is_quoted)
        return self._values(cells, quoted) if cells != [""] or is_quoted else []


class _Writer:
    def __init__(self, file, dialect):
        if not hasattr(file, "write"):
            raise TypeError('argument 1 must have a "write" method')
        self._write, self.dialect = file.write, dialect

    def writerow(self, row, /):
        try:
            cells = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        texts = [self._cell(cell, len(cells) == 1) for cell in cells]
        return self._write(self.dialect.delimiter.join(texts) + self.dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _cell(self, cell, is_alone):
        dialect = self.dialect
        text = "" if cell is None else repr(cell) if type(cell) is float else str(cell)
        special = (dialect.delimiter, dialect.quotechar, dialect.escapechar, "\r", "\n", dialect.lineterminator)
        needs = any(letter and letter in text for letter in special)
        if dialect.quoting == QUOTE_NONE:
            if not text and is_alone:
                raise Error("single empty field record must be quoted")
            if needs and dialect.escapechar is None:
                raise Error("need to escape, but no escapechar set")
            return self._escaped(text, special) if needs else text
        is_number = isinstance(cell, (int, float))
        if not (
            needs
            or dialect.quoting == QUOTE_ALL
            or dialect.quoting == QUOTE_NONNUMERIC and not is_number
            or dialect.quoting == QUOTE_STRINGS and isinstance(cell, str)
            or dialect.quoting == QUOTE_NOTNULL and cell is not None
            or not text and is_alone
        ):
            return text
        quote = dialect.quotechar
        if not dialect.doublequote and quote in text:
            if dialect.escapechar is None:
                raise Error("need to escape, but no escapechar set")
            text = text.replace(quote, dialect.escapechar + quote)
        else:
            text = text.replace(quote, quote + quote)
        return quote + text + quote

    def _escaped(self, text, special):
        return "".join(self.dialect.escapechar + letter if letter in special else letter for letter in text)


def reader(iterable, /, dialect="excel", **options):
    return _Reader(iterable, _made(dialect, options))


def writer(fileobj, /, dialect="excel", **options):
    return _Writer(fileobj, _made(dialect, options))


class DictReader:
    """Rows by the names in the first one."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = None if fieldnames is None else list(fieldnames)
        self.restkey, self.restval, self.dialect = restkey, restval, dialect
        self.reader = reader(f, dialect, *args, **kwds)

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    @property
    def line_num(self):
        return self.reader.line_num

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while not row:
            row = next(self.reader)
        found = dict(zip(names, row))
        if len(row) > len(names):
            found[self.restkey] = row[len(names) :]
        for name in names[len(row) :]:
            found[name] = self.restval
        return found


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.fieldnames, self.restval, self.extrasaction = list(fieldnames), restval, extrasaction.lower()
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writer.writerow(self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._cells(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._cells, rowdicts))

    def _cells(self, row):
        wrong = [name for name in row if name not in self.fieldnames]
        if wrong and self.extrasaction == "raise":
            raise ValueError("dict contains fields not in fieldnames: " + ", ".join(map(repr, wrong)))
        return [row.get(name, self.restval) for name in self.fieldnames]
