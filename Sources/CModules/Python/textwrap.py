"""Texts broken into lines."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_BLANKS = "\t\n\x0b\x0c\r "


def _is_word(character):
    return character.isalnum() or character == "_"


def _is_letter(character):
    return character.isalpha() or character == "_"


def _may_break(before, after):
    """Whether a line may end at a hyphen: there are letters enough on both sides."""
    if not (len(before) >= 2 and _is_letter(before[-1])
            and (_is_letter(before[-2])
                 or before[-2] == "-" and len(before) >= 3 and _is_letter(before[-3]))):
        return False
    if not after or not _is_letter(after[0]):
        return False
    second = after[2:3] if after[1:2] == "-" else after[1:2]
    return second != "" and _is_letter(second)


def _hyphen_pieces(word):
    """The parts of a word after whose hyphens a line may end."""
    pieces = []
    start = 0
    place = 0
    count = len(word)
    while place < count:
        if word[place] != "-":
            place += 1
            continue
        end = place
        while end < count and word[end] == "-":
            end += 1
        before = word[start:place]
        after = word[end:end + 1]
        if end - place >= 2:
            # A dash between words stands alone.
            if before and (after == "" or _is_word(after)):
                pieces.append(before)
                pieces.append(word[place:end])
                start = end
        elif _may_break(before, word[end:]):
            pieces.append(word[start:end])
            start = end
        place = end
    if start < count:
        pieces.append(word[start:])
    return pieces


class TextWrapper:
    """Breaks texts into lines of some width."""

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _split(self, text):
        chunks = []
        place = 0
        count = len(text)
        while place < count:
            end = place
            if text[place] in _BLANKS:
                while end < count and text[end] in _BLANKS:
                    end += 1
                chunks.append(text[place:end])
            else:
                while end < count and text[end] not in _BLANKS:
                    end += 1
                word = text[place:end]
                if self.break_on_hyphens:
                    chunks.extend(_hyphen_pieces(word))
                else:
                    chunks.append(word)
            place = end
        return chunks

    def _fix_sentences(self, chunks):
        for place in range(len(chunks) - 1):
            word = chunks[place].rstrip("\"'")
            if (chunks[place + 1] == " " and len(word) > 1 and word[-1] in ".!?"
                    and word[-2].islower()):
                chunks[place + 1] = "  "

    def wrap(self, text):
        """The lines of a text."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = "".join(" " if c in _BLANKS else c for c in text)
        chunks = self._split(text)
        if self.fix_sentence_endings:
            self._fix_sentences(chunks)
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            line = []
            length = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(indent)
            if self.drop_whitespace and lines and chunks[-1].strip() == "":
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= room:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > room:
                self._break(chunks, line, length, room)
                length = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == "":
                length -= len(line.pop())
            if not line:
                continue
            is_last = (not chunks or self.drop_whitespace and len(chunks) == 1
                       and not chunks[0].strip())
            if (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or is_last and length <= room):
                lines.append(indent + "".join(line))
                continue
            while line:
                if line[-1].strip() and length + len(self.placeholder) <= room:
                    line.append(self.placeholder)
                    lines.append(indent + "".join(line))
                    break
                length -= len(line.pop())
            else:
                if lines:
                    last = lines[-1].rstrip()
                    if len(last) + len(self.placeholder) <= self.width:
                        lines[-1] = last + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def _break(self, chunks, line, length, room):
        """Part of a word that is longer than a line, or the word on a line of its own."""
        space = 1 if room < 1 else room - length
        if self.break_long_words:
            word = chunks[-1]
            end = space
            if self.break_on_hyphens and len(word) > space:
                hyphen = word.rfind("-", 0, space)
                if hyphen > 0 and any(c != "-" for c in word[:hyphen]):
                    end = hyphen + 1
            line.append(word[:end])
            chunks[-1] = word[end:]
        elif not line:
            line.append(chunks.pop())

    def fill(self, text):
        """The text with its lines broken."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The lines of a text."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """A text with its lines broken."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """A text cut to a width, on one line."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """A text without the blanks that all its lines start with."""
    lines = text.split("\n")
    margin = None
    for number, line in enumerate(lines):
        if not line.strip(" \t"):
            lines[number] = ""
            continue
        indent = line[:len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = indent
            continue
        common = 0
        while common < len(margin) and common < len(indent) and margin[common] == indent[common]:
            common += 1
        margin = margin[:common]
    if margin:
        lines = [line[len(margin):] if line else line for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """A text with something before each of its lines."""
    if predicate is None:
        predicate = str.strip
    return "".join(
        prefix + line if predicate(line) else line for line in text.splitlines(True))
