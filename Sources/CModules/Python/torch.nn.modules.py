"""The modules of torch.nn, one file a family."""
import torch.nn as _nn


def __getattr__(name):
    if name in _nn._families:
        return __import__("torch.nn.modules." + name, None, None, [name])
    if name in _nn._places:
        return getattr(_nn, name)
    raise AttributeError("module 'torch.nn.modules' has no attribute '%s'" % name)
