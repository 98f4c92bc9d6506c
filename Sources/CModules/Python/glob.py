"""The files that fit a pattern."""

import os
from fnmatch import fnmatchcase

__all__ = ["escape", "glob", "iglob"]


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that fit a pattern."""
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive,
                      include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that fit a pattern, one after the other."""
    root = root_dir or ""
    if not has_magic(pathname):
        if os.path.exists(os.path.join(root, pathname)):
            yield pathname
        return
    head, tail = os.path.split(pathname)
    folders = [head]
    if head and has_magic(head):
        folders = iglob(head, root_dir=root_dir, recursive=recursive,
                        include_hidden=include_hidden)
    for folder in folders:
        for name in _names(os.path.join(root, folder), tail, recursive, include_hidden):
            yield os.path.join(folder, name)


def _names(folder, pattern, recursive, include_hidden):
    if not has_magic(pattern):
        if not pattern:
            if os.path.isdir(folder):
                yield pattern
        elif os.path.exists(os.path.join(folder, pattern)):
            yield pattern
        return
    if recursive and pattern == "**":
        yield ""
        yield from _below(folder, include_hidden)
        return
    for name in _list(folder):
        if fnmatchcase(name, pattern) and (
                include_hidden or not name.startswith(".") or pattern.startswith(".")):
            yield name


def _list(folder):
    try:
        return os.listdir(folder or ".")
    except OSError:
        return []


def _below(folder, include_hidden):
    for name in _list(folder):
        if include_hidden or not name.startswith("."):
            yield name
            path = os.path.join(folder, name)
            if os.path.isdir(path):
                for other in _below(path, include_hidden):
                    yield os.path.join(name, other)


def has_magic(text):
    """Whether a text is a pattern."""
    return any(letter in text for letter in "*?[")


def escape(pathname):
    """A pattern that fits only a path itself."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in pathname)
