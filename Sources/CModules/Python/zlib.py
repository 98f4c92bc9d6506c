"""Compression by zlib."""

import _zlib
from _zlib import *


class error(Exception):
    """What zlib complains of."""
