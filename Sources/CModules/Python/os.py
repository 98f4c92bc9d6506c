"""The harmless part of the operating system."""

import collections as _collections
from abc import ABC as _ABC, abstractmethod as _abstractmethod

import _os
from _os import *

error = OSError

stat_result = _collections.namedtuple(
    "stat_result",
    "st_mode st_ino st_dev st_nlink st_uid st_gid st_size st_atime st_mtime st_ctime",
    module="os")


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """What is known of a file."""
    return stat_result(*_os._stat(path, follow_symlinks))


def lstat(path, *, dir_fd=None):
    """What is known of a file, links not followed."""
    return stat_result(*_os._stat(path, False))


def access(path, mode, **options):
    """Whether a file is there and may be used."""
    return _os.path.exists(path)


def getenv(key, default=None):
    """A variable of the environment."""
    return environ.get(key, default)


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a folder and those above it."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove an empty folder and the empty ones above it."""
    rmdir(name)
    head, tail = path.split(name)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


class DirEntry:
    """A name in a folder."""

    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path)

    def is_symlink(self):
        return path.islink(self.path)

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Scan:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path="."):
    """The names in a folder, with what is known of them."""
    return _Scan([DirEntry(path, name) for name in listdir(path)])


def walk(top, topdown=True, onerror=None, followlinks=False):
    """All folders below one, with the names in them."""
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as problem:
        if onerror is not None:
            onerror(problem)
        return
    folders = [name for name in names if path.isdir(path.join(top, name))]
    others = [name for name in names if name not in folders]
    if topdown:
        yield top, folders, others
    for name in folders:
        below = path.join(top, name)
        if followlinks or not path.islink(below):
            yield from walk(below, topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, others


def fspath(path):
    """A path as a text."""
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__)
    return method(path)


class PathLike(_ABC):
    """What stands for a path."""

    @_abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, "__fspath__")
        return NotImplemented


def fsencode(filename):
    """A path as bytes."""
    filename = fspath(filename)
    return filename if isinstance(filename, bytes) else filename.encode()


def fsdecode(filename):
    """A path as a text."""
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename


def get_terminal_size(fallback=(80, 24)):
    """The columns and lines of the screen."""
    return terminal_size(*fallback)


terminal_size = _collections.namedtuple("terminal_size", "columns lines", module="os")


def getlogin():
    """The name of the user is not given out."""
    raise OSError(6, "No such device or address")


def _refuse(name):
    def refused(*args, **kwargs):
        raise PermissionError(1, f"os.{name} is not allowed: a notebook starts no programs")
    refused.__name__ = name
    return refused


system = _refuse("system")
popen = _refuse("popen")
fork = _refuse("fork")
execv = _refuse("execv")
execve = _refuse("execve")
spawnv = _refuse("spawnv")
kill = _refuse("kill")
