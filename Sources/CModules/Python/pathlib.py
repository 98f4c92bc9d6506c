"""Paths as objects."""

import io as _io
import os
from os import fspath as _fspath

__all__ = [
    "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath",
]


def _parts_of(text):
    """Root and parts of a path."""
    root = ""
    if text.startswith("/"):
        root = "//" if text.startswith("//") and not text.startswith("///") else "/"
    return root, [part for part in text.split("/") if part and part != "."]


class PurePath:
    """A path that never looks at files."""

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        root, parts = "", []
        for arg in args:
            if isinstance(arg, PurePath):
                more_root, more = arg._root, arg._own
            else:
                text = _fspath(arg)
                if not isinstance(text, str):
                    raise TypeError(
                        "argument should be a str or an os.PathLike object where __fspath__ "
                        f"returns a str, not {type(text).__name__!r}")
                more_root, more = _parts_of(text)
            if more_root:
                root, parts = more_root, list(more)
            else:
                parts = parts + list(more)
        self._root = root
        self._own = parts

    def _made(self, root, parts):
        new = object.__new__(type(self))
        new._root = root
        new._own = list(parts)
        return new

    @property
    def parts(self):
        return ((self._root,) if self._root else ()) + tuple(self._own)

    @property
    def root(self):
        return self._root

    @property
    def drive(self):
        return ""

    @property
    def anchor(self):
        return self._root

    @property
    def name(self):
        return self._own[-1] if self._own else ""

    @property
    def suffix(self):
        name = self.name
        place = name.rfind(".")
        return name[place:] if 0 < place < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + part for part in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        place = name.rfind(".")
        return name[:place] if 0 < place < len(name) - 1 else name

    @property
    def parent(self):
        return self._made(self._root, self._own[:-1])

    @property
    def parents(self):
        return _Parents(self)

    def __str__(self):
        return self._root + "/".join(self._own) or "."

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self)

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        return "file://" + str(self)

    def __bytes__(self):
        return str(self).encode()

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._root == other._root and self._own == other._own

    def __hash__(self):
        return hash((self._root, tuple(self._own)))

    def _rank(self):
        return [self._root] + self._own if self._root else self._own

    def __lt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._rank() < other._rank()

    def __le__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._rank() <= other._rank()

    def __gt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._rank() > other._rank()

    def __ge__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._rank() >= other._rank()

    def __truediv__(self, key):
        try:
            return self.joinpath(key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return type(self)(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *args):
        """The path with others after it."""
        return type(self)(self, *args)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    def relative_to(self, *other):
        """The path from another one."""
        if not other:
            raise TypeError("need at least one argument")
        base = type(self)(*other)
        count = len(base._own)
        if base._root != self._root or self._own[:count] != base._own:
            raise ValueError(
                f"{str(self)!r} is not in the subpath of {str(base)!r} OR one path is relative "
                "and the other is absolute.")
        return self._made("", self._own[count:])

    def with_name(self, name):
        """The path with another last part."""
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._made(self._root, self._own[:-1] + [name])

    def with_stem(self, stem):
        """The path with another name before its ending."""
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """The path with another ending."""
        if "/" in suffix or suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError(f"Invalid suffix {suffix!r}")
        name = self.name
        if not name:
            raise ValueError(f"{self!r} has an empty name")
        old = self.suffix
        return self._made(
            self._root, self._own[:-1] + [(name[:-len(old)] if old else name) + suffix])

    def match(self, path_pattern):
        """Whether the path fits a pattern."""
        root, wanted = _parts_of(path_pattern)
        if not root and not wanted:
            raise ValueError("empty pattern")
        parts = list(self._own)
        if root:
            if root != self._root or len(parts) != len(wanted):
                return False
        elif len(wanted) > len(parts):
            return False
        return all(_fits(p, w) for p, w in zip(reversed(parts), reversed(wanted)))


class _Parents:
    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._own)

    def __getitem__(self, place):
        if isinstance(place, slice):
            return tuple(self[i] for i in range(*place.indices(len(self))))
        count = len(self)
        if place >= count or place < -count:
            raise IndexError(place)
        if place < 0:
            place += count
        own = self._path._own
        return self._path._made(self._path._root, own[:len(own) - 1 - place])

    def __iter__(self):
        for place in range(len(self)):
            yield self[place]

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


def _fits(name, pattern):
    from fnmatch import fnmatchcase
    return fnmatchcase(name, pattern)


class PurePosixPath(PurePath):
    """A path of Unix."""


class PureWindowsPath(PurePath):
    """Paths of Windows are not known here."""

    def __new__(cls, *args):
        raise NotImplementedError("cannot instantiate 'PureWindowsPath' on your system")


class Path(PurePath):
    """A path of a file."""

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        raise RuntimeError("Could not determine home directory.")

    def absolute(self):
        return self if self.is_absolute() else type(self)(os.getcwd(), self)

    def resolve(self, strict=False):
        if strict:
            self.stat()
        return type(self)(os.path.realpath(self))

    def expanduser(self):
        return self

    def samefile(self, other_path):
        return os.path.samefile(self, other_path)

    def stat(self, *, follow_symlinks=True):
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(self)

    def exists(self):
        return os.path.exists(self)

    def is_file(self):
        return os.path.isfile(self)

    def is_dir(self):
        return os.path.isdir(self)

    def is_symlink(self):
        return os.path.islink(self)

    def is_mount(self):
        return False

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file."""
        return _io.open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        """The text of the file."""
        with self.open("r", encoding=encoding, errors=errors) as file:
            return file.read()

    def read_bytes(self):
        """The bytes of the file."""
        with self.open("rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Write a text to the file."""
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {data.__class__.__name__}")
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        """Write bytes to the file."""
        with self.open("wb") as file:
            return file.write(data)

    def iterdir(self):
        """The paths in the folder."""
        for name in os.listdir(self):
            yield self._made(self._root, self._own + [name])

    def glob(self, pattern):
        """The paths below that fit a pattern."""
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        root, parts = _parts_of(pattern)
        if root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        yield from self._glob(parts, set())

    def rglob(self, pattern):
        """The paths at any depth below that fit a pattern."""
        root, parts = _parts_of(pattern)
        if root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        yield from self._glob(["**"] + parts, set())

    def _glob(self, parts, seen):
        if not parts:
            if str(self) not in seen:
                seen.add(str(self))
                yield self
            return
        first, rest = parts[0], parts[1:]
        if first == "**":
            for folder in self._folders():
                if rest:
                    yield from folder._glob(rest, seen)
                elif str(folder) not in seen:
                    seen.add(str(folder))
                    yield folder
            return
        if not any(c in first for c in "*?["):
            below = self._made(self._root, self._own + [first])
            if below.exists():
                yield from below._glob(rest, seen)
            return
        try:
            names = os.listdir(self)
        except OSError:
            return
        for name in names:
            if _fits(name, first):
                below = self._made(self._root, self._own + [name])
                if not rest or below.is_dir():
                    yield from below._glob(rest, seen)

    def _folders(self):
        yield self
        try:
            names = os.listdir(self)
        except OSError:
            return
        for name in names:
            below = self._made(self._root, self._own + [name])
            if below.is_dir() and not below.is_symlink():
                yield from below._folders()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make the folder."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        """Remove the empty folder."""
        os.rmdir(self)

    def unlink(self, missing_ok=False):
        """Remove the file."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        """Give the file another name."""
        os.rename(self, target)
        return type(self)(target)

    def replace(self, target):
        """Give the file another name."""
        os.replace(self, target)
        return type(self)(target)

    def touch(self, mode=0o666, exist_ok=True):
        """Make the file where it is missing."""
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, "File exists", str(self))
            self.open("a").close()
        else:
            self.open("w").close()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        pass


class PosixPath(Path, PurePosixPath):
    """A path of a file on Unix."""


class WindowsPath(Path):
    """Paths of Windows are not known here."""

    def __new__(cls, *args):
        raise NotImplementedError("cannot instantiate 'WindowsPath' on your system")
