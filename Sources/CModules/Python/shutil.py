"""Files and folders copied, moved and removed."""

import fnmatch as _fnmatch
import os
import collections as _collections

__all__ = [
    "copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move",
    "rmtree", "Error", "SpecialFileError", "ReadError", "get_terminal_size", "ignore_patterns",
    "disk_usage", "which", "SameFileError",
]

COPY_BUFSIZE = 64 * 1024
usage = _collections.namedtuple("usage", "total used free", module="shutil")


class Error(OSError):
    """What went wrong with many files."""


class SameFileError(Error):
    """Source and target are the same."""


class SpecialFileError(OSError):
    """Not a file that can be copied."""


class ReadError(OSError):
    """An archive that cannot be read."""


def copyfileobj(fsrc, fdst, length=0):
    """Copies an open file to another."""
    while True:
        piece = fsrc.read(length or COPY_BUFSIZE)
        if not piece:
            return
        fdst.write(piece)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copies the content of a file."""
    if os.path.exists(dst) and os.path.samefile(src, dst):
        raise SameFileError("{!r} and {!r} are the same file".format(src, dst))
    with open(src, "rb") as source:
        with open(dst, "wb") as target:
            copyfileobj(source, target)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """The rights of a file stay as they are."""


def copystat(src, dst, *, follow_symlinks=True):
    """The times and rights of a file stay as they are."""


def copy(src, dst, *, follow_symlinks=True):
    """Copies a file to a file or into a folder."""
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    return copyfile(src, dst)


copy2 = copy


def ignore_patterns(*patterns):
    """For `copytree`: leaves out the names that fit."""
    def ignored(path, names):
        return {name for pattern in patterns for name in _fnmatch.filter(names, pattern)}
    return ignored


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2,
             ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copies a folder with all that is in it."""
    names = os.listdir(src)
    left_out = set(ignore(os.fspath(src), names)) if ignore else set()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    problems = []
    for name in names:
        if name in left_out:
            continue
        source, target = os.path.join(src, name), os.path.join(dst, name)
        try:
            if os.path.isdir(source):
                copytree(source, target, symlinks, ignore, copy_function,
                         ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(source, target)
        except Error as problem:
            problems.extend(problem.args[0])
        except OSError as problem:
            problems.append((source, target, str(problem)))
    if problems:
        raise Error(problems)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    """Removes a folder with all that is in it."""
    import sys

    def problem(function, where):
        if ignore_errors:
            return
        if onerror is None:
            raise
        onerror(function, where, sys.exc_info())

    try:
        if os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
        names = os.listdir(path)
    except OSError:
        problem(os.lstat if not os.path.lexists(path) else os.listdir, path)
        return
    for name in names:
        below = os.path.join(path, name)
        if os.path.isdir(below) and not os.path.islink(below):
            rmtree(below, ignore_errors, onerror)
        else:
            try:
                os.unlink(below)
            except OSError:
                problem(os.unlink, below)
    try:
        os.rmdir(path)
    except OSError:
        problem(os.rmdir, path)


def move(src, dst, copy_function=copy2):
    """Moves a file or folder."""
    target = dst
    if os.path.isdir(dst):
        if os.path.exists(src) and os.path.samefile(src, dst):
            os.rename(src, dst)
            return target
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(target):
            raise Error("Destination path '%s' already exists" % target)
    if os.path.isdir(src):
        inside = os.path.abspath(dst)
        if (inside + "/").startswith(os.path.abspath(src) + "/"):
            raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst))
    try:
        os.rename(src, target)
    except OSError as fault:
        if fault.errno != 18:
            raise
        if os.path.isdir(src):
            copytree(src, target, copy_function=copy_function)
            rmtree(src)
        else:
            copy_function(src, target)
            os.unlink(src)
    return target


def get_terminal_size(fallback=(80, 24)):
    """The columns and lines of the screen."""
    return os.get_terminal_size(fallback)


def which(cmd, mode=1, path=None):
    """Cells cannot start programs: there is none."""
    return None


def disk_usage(path):
    """The room on the disk is not told."""
    raise PermissionError(1, "shutil.disk_usage is not allowed: cells see their own folder only")


def make_archive(*args, **options):
    """There are no archives here."""
    raise PermissionError(1, "shutil.make_archive is not supported")


unpack_archive = make_archive
