"""File names and patterns."""

import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Whether a name fits a pattern."""
    return fnmatchcase(name, pat)


def fnmatchcase(name, pat):
    """Whether a name fits a pattern."""
    return re.match(translate(pat), name) is not None


def filter(names, pat):
    """The names that fit a pattern."""
    compiled = re.compile(translate(pat))
    return [name for name in names if compiled.match(name)]


def translate(pat):
    """A pattern of names as one of `re`."""
    result = ""
    place = 0
    while place < len(pat):
        letter = pat[place]
        place += 1
        if letter == "*":
            if not result.endswith(".*"):
                result += ".*"
        elif letter == "?":
            result += "."
        elif letter == "[":
            end = place
            if end < len(pat) and pat[end] == "!":
                end += 1
            if end < len(pat) and pat[end] == "]":
                end += 1
            while end < len(pat) and pat[end] != "]":
                end += 1
            if end >= len(pat):
                result += "\\["
            else:
                inside = pat[place:end].replace("\\", "\\\\")
                place = end + 1
                if inside[0] == "!":
                    inside = "^" + inside[1:]
                elif inside[0] == "^":
                    inside = "\\" + inside
                result += f"[{inside}]"
        else:
            result += re.escape(letter)
    return f"(?s:{result})\\Z"
