"""What the notebook runs on."""

from collections import namedtuple as _namedtuple

uname_result = _namedtuple("uname_result", "system node release version machine processor",
                           module="platform")


def system():
    return "Linux"


def machine():
    return "x86_64"


def node():
    """The name of the machine is not told."""
    return ""


release = version = processor = node


def platform(aliased=False, terse=False):
    return "Linux"


def architecture(executable="", bits="", linkage=""):
    return "64bit", "ELF"


def python_version():
    import sys
    return ".".join(map(str, sys.version_info[:3]))


def python_version_tuple():
    return tuple(python_version().split("."))


def python_implementation():
    return "fedrepl"


def python_compiler():
    return ""


def python_build():
    return "", ""


def uname():
    return uname_result("Linux", "", "", "", machine(), "")
