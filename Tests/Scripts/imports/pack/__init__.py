"""A package."""
from .inner import value
from . import sub
__version__ = "1"
