"""Padding."""
from torch.nn import functional as F
from torch.nn.modules.module import Module


class _PadNd(Module):
    _mode = "constant"
    _rank = 2

    def __init__(self, padding):
        super().__init__()
        self.padding = (
            tuple(padding) if isinstance(padding, (tuple, list)) else (padding,) * (2 * self._rank))

    def forward(self, input):
        return F.pad(input, self.padding, self._mode)

    def extra_repr(self):
        return "{}".format(self.padding)


class _ConstantPadNd(_PadNd):
    def __init__(self, padding, value):
        super().__init__(padding)
        self.value = value

    def forward(self, input):
        return F.pad(input, self.padding, "constant", self.value)

    def extra_repr(self):
        return "padding={}, value={}".format(self.padding, self.value)


class ConstantPad1d(_ConstantPadNd):
    _rank = 1


class ConstantPad2d(_ConstantPadNd):
    _rank = 2


class ConstantPad3d(_ConstantPadNd):
    _rank = 3


class ZeroPad2d(ConstantPad2d):
    def __init__(self, padding):
        super().__init__(padding, 0.)


class ReflectionPad1d(_PadNd):
    _mode = "reflect"
    _rank = 1


class ReflectionPad2d(_PadNd):
    _mode = "reflect"


class ReplicationPad1d(_PadNd):
    _mode = "replicate"
    _rank = 1


class ReplicationPad2d(_PadNd):
    _mode = "replicate"
