"""Imports by name."""

import _imports

__all__ = ["import_module", "invalidate_caches", "reload"]


def import_module(name, package=None):
    """Import a module."""
    if name.startswith("."):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import "
                            f"for {name!r}")
        level = len(name) - len(name.lstrip("."))
        parts = package.split(".")
        if level > len(parts):
            raise ImportError("attempted relative import beyond top-level package")
        base = ".".join(parts[:len(parts) - level + 1])
        rest = name[level:]
        name = f"{base}.{rest}" if rest else base
    return _imports.load(name)


def reload(module):
    """Run a module's text again."""
    if not isinstance(module, type(_imports)):
        raise TypeError("reload() argument must be a module")
    return _imports.reload(module)


def invalidate_caches():
    """Nothing is kept about files."""
