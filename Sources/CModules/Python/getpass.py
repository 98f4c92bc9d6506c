"""Passwords are not asked for."""

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """A password that can be seen."""


def getpass(prompt="Password: ", stream=None):
    """What is typed in a notebook can be seen and is kept."""
    raise PermissionError(1, "getpass is not supported: what is typed here can be seen; use input()")


def getuser():
    """The name of the user is not told."""
    raise OSError("the name of the user is not told to cells")
