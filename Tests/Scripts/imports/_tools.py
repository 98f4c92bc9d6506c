"""Tools."""
import _other
count = 0
def add(x): return x + _other.base
_hidden = 1
