from ..inner import value as v
from .leaf import *
