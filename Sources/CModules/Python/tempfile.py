"""Files and folders for a while. They lie below the notebook's own folder."""

import io as _io
import os as _os
import shutil as _shutil
from random import Random as _Random

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp",
    "mkdtemp", "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir",
]

TMP_MAX = 10000
template = "tmp"
tempdir = None
_names = _Random()


def gettempprefix():
    """How names begin."""
    return template


def gettempdir():
    """The folder for such files."""
    return tempdir or _os.getcwd()


def _paths(suffix, prefix, dir):
    folder = gettempdir() if dir is None else _os.fspath(dir)
    for _ in range(TMP_MAX):
        name = "".join(_names.choices("abcdefghijklmnopqrstuvwxyz0123456789_", k=8))
        path = _os.path.abspath(_os.path.join(
            folder, (template if prefix is None else prefix) + name + (suffix or "")))
        if not _os.path.lexists(path):
            yield path
    raise FileExistsError(17, "No usable temporary file name found")


def mktemp(suffix="", prefix=template, dir=None):
    """A path that nothing has yet."""
    return next(_paths(suffix, prefix, dir))


def mkdtemp(suffix=None, prefix=None, dir=None):
    """A new folder."""
    for path in _paths(suffix, prefix, dir):
        try:
            _os.mkdir(path, 0o700)
        except FileExistsError:
            continue
        return path


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Files have no numbers here."""
    raise PermissionError(
        1, "tempfile.mkstemp is not supported: use NamedTemporaryFile or TemporaryDirectory")


class _TemporaryFile:
    """An open file that goes when it is closed."""

    def __init__(self, file, name, delete):
        self.file, self.name, self.delete = file, name, delete
        self._is_there = True

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __iter__(self):
        return iter(self.file)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *exception):
        self.close()

    def close(self):
        self.file.close()
        if self.delete and self._is_there:
            self._is_there = False
            try:
                _os.unlink(self.name)
            except FileNotFoundError:
                pass

    def __del__(self):
        self.close()


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None,
                       prefix=None, dir=None, delete=True, *, errors=None):
    """An open file with a name; it goes when it is closed."""
    for path in _paths(suffix, prefix, dir):
        with open(path, "x"):
            pass
        file = open(path, mode, encoding=encoding, errors=errors, newline=newline)
        return _TemporaryFile(file, path, delete)


TemporaryFile = NamedTemporaryFile


class SpooledTemporaryFile:
    """A file that stays in memory."""

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None,
                 suffix=None, prefix=None, dir=None, *, errors=None):
        self._file = _io.BytesIO() if "b" in mode else _io.StringIO()
        self._mode = mode

    def __getattr__(self, name):
        return getattr(self.__dict__["_file"], name)

    def __iter__(self):
        return iter(self._file)

    def rollover(self):
        """It stays in memory all the same."""

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self._file.close()


class TemporaryDirectory:
    """A folder that goes with all that is in it at the end of a `with`."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self._ignores = ignore_cleanup_errors
        self._is_there = False
        self.name = mkdtemp(suffix, prefix, dir)
        self._is_there = True

    def __repr__(self):
        return f"<TemporaryDirectory {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, *exception):
        self.cleanup()

    def cleanup(self):
        """Removes the folder."""
        if self._is_there:
            self._is_there = False
            if _os.path.exists(self.name):
                _shutil.rmtree(self.name, ignore_errors=self._ignores)

    def __del__(self):
        self.cleanup()
