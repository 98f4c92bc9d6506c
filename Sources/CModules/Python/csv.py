"""Tables as texts."""

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel",
    "excel_tab", "unix_dialect", "reader", "writer", "register_dialect", "get_dialect",
    "list_dialects", "unregister_dialect", "DictReader", "DictWriter",
]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)


class Error(Exception):
    """A table is wrong."""

    __module__ = "_csv"


class Dialect:
    """How a table is written."""

    delimiter = ","
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    """As Excel writes tables."""


class excel_tab(excel):
    """As Excel writes tables, with tabs."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """As Unix programs write tables."""

    lineterminator = "\n"
    quoting = QUOTE_ALL


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}
_options = ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace",
            "lineterminator", "quoting", "strict")


def register_dialect(name, dialect=excel, **fmtparams):
    """Give a way of writing a name."""
    _dialects[name] = _chosen(dialect, fmtparams)


def unregister_dialect(name):
    """Forget a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """The way of writing of a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    """All names."""
    return list(_dialects)


def _chosen(dialect, changes):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    made = Dialect()
    for name in _options:
        setattr(made, name, getattr(dialect, name, getattr(Dialect, name)))
    for name, value in changes.items():
        if name not in _options:
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(made, name, value)
    if not isinstance(made.delimiter, str) or len(made.delimiter) != 1:
        if not isinstance(made.delimiter, str):
            raise TypeError(f'"delimiter" must be string, not {type(made.delimiter).__name__}')
        raise TypeError('"delimiter" must be a 1-character string')
    return made


class _Reader:
    """The rows of a table."""

    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        fields = []
        field = []
        is_quoted = was_quoted = False
        line = next(self._lines)
        while True:
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} "
                            "(the file should be opened in text mode)")
            self.line_num += 1
            place = 0
            count = len(line)
            is_start = not is_quoted
            while place < count:
                letter = line[place]
                place += 1
                if is_quoted:
                    if letter == d.escapechar and place < count:
                        field.append(line[place])
                        place += 1
                    elif letter == d.quotechar:
                        if d.doublequote and place < count and line[place] == d.quotechar:
                            field.append(letter)
                            place += 1
                        else:
                            is_quoted = False
                    else:
                        field.append(letter)
                elif letter in "\r\n":
                    if line[place:].strip("\r\n"):
                        raise Error("new-line character seen in unquoted field - do you need to "
                                    "open the file with newline=''?")
                    break
                elif letter == d.delimiter:
                    fields.append(self._value(field, was_quoted))
                    field = []
                    was_quoted = False
                    is_start = True
                    continue
                elif letter == d.escapechar and place < count:
                    field.append(line[place])
                    place += 1
                elif is_start and letter == d.quotechar and d.quoting != QUOTE_NONE:
                    is_quoted = was_quoted = True
                elif is_start and letter == " " and d.skipinitialspace:
                    continue
                else:
                    field.append(letter)
                is_start = False
            if not is_quoted:
                break
            try:
                line = next(self._lines)
            except StopIteration:
                if d.strict:
                    raise Error("unexpected end of data") from None
                break
        if fields or field or was_quoted:
            fields.append(self._value(field, was_quoted))
        return fields

    def _value(self, letters, was_quoted):
        text = "".join(letters)
        if self.dialect.quoting == QUOTE_NONNUMERIC and not was_quoted:
            return float(text)
        return text


def reader(csvfile, dialect="excel", **fmtparams):
    """The rows of a table."""
    return _Reader(csvfile, _chosen(dialect, fmtparams))


class _Writer:
    """Writes the rows of a table."""

    def __init__(self, file, dialect):
        self._write = file.write
        self.dialect = dialect

    def writerow(self, row):
        """Write a row."""
        d = self.dialect
        try:
            row = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        texts = []
        for value in row:
            text = "" if value is None else repr(value) if isinstance(value, float) \
                else str(value)
            needs = d.quoting == QUOTE_ALL or (
                d.quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float)))
            special = any(c in text for c in (d.delimiter, d.quotechar or "\0", "\n", "\r"))
            if d.quoting == QUOTE_NONE:
                if special:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    text = "".join(
                        d.escapechar + c if c in (d.delimiter, d.escapechar, d.quotechar, "\n",
                                                  "\r") else c for c in text)
            elif needs or special or not text and len(row) == 1 or (
                    text.startswith(" ") and d.delimiter == " "):
                if d.doublequote:
                    text = text.replace(d.quotechar, d.quotechar * 2)
                elif d.escapechar:
                    text = text.replace(d.quotechar, d.escapechar + d.quotechar)
                text = d.quotechar + text + d.quotechar
            texts.append(text)
        return self._write(d.delimiter.join(texts) + d.lineterminator)

    def writerows(self, rows):
        """Write rows."""
        for row in rows:
            self.writerow(row)


def writer(csvfile, dialect="excel", **fmtparams):
    """Writes the rows of a table."""
    if not hasattr(csvfile, "write"):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(csvfile, _chosen(dialect, fmtparams))


class DictReader:
    """The rows of a table as dicts."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args,
                 **kwds):
        self._names = fieldnames if fieldnames is None else list(fieldnames)
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect

    @property
    def line_num(self):
        return self.reader.line_num

    @property
    def fieldnames(self):
        if self._names is None:
            try:
                self._names = next(self.reader)
            except StopIteration:
                pass
        return self._names

    @fieldnames.setter
    def fieldnames(self, value):
        self._names = value

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        result = dict(zip(names, row))
        if len(names) < len(row):
            result[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            result[name] = self.restval
        return result


class DictWriter:
    """Writes dicts as the rows of a table."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args,
                 **kwds):
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write the names."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [name for name in rowdict if name not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: "
                                 + ", ".join(map(repr, wrong)))
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        """Write a row."""
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        """Write rows."""
        for rowdict in rowdicts:
            self.writerow(rowdict)
