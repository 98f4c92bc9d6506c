"""Pictures, as far as data sets need them."""

from PIL import Image

__version__ = "9.5.0"
