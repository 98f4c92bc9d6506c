"""Pictures as data: sets of them, and what is done to them."""

from torchvision import datasets, transforms, utils

__version__ = "0.5.0"
