"""Convolutions."""
import math

import torch
from torch.nn import functional as F
from torch.nn import init
from torch.nn.modules.module import Module
from _nn import Parameter, convolve, uniform


def _tuple(value, count):
    return tuple(value) if isinstance(value, (tuple, list)) else (value,) * count


class _ConvNd(Module):
    _rank = 2
    _transposed = False

    def __init__(
            self, in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias,
            padding_mode, output_padding=0):
        super().__init__()
        if in_channels % groups != 0:
            raise ValueError("in_channels must be divisible by groups")
        if out_channels % groups != 0:
            raise ValueError("out_channels must be divisible by groups")
        self.in_channels = in_channels
        self.out_channels = out_channels
        self.kernel_size = _tuple(kernel_size, self._rank)
        self.stride = _tuple(stride, self._rank)
        self.padding = _tuple(padding, self._rank)
        self.dilation = _tuple(dilation, self._rank)
        self.transposed = self._transposed
        self.output_padding = _tuple(output_padding, self._rank)
        self.groups = groups
        self.padding_mode = padding_mode
        shape = (in_channels, out_channels // groups) if self._transposed else (
            out_channels, in_channels // groups)
        self.weight = Parameter(torch.Tensor(*(shape + self.kernel_size)))
        if bias:
            self.bias = Parameter(torch.Tensor(out_channels))
        else:
            self.register_parameter("bias", None)
        self.reset_parameters()

    def reset_parameters(self):
        init.kaiming_uniform_(self.weight, a=math.sqrt(5))
        if self.bias is not None:
            fan_in, _ = init._calculate_fan_in_and_fan_out(self.weight)
            bound = 1 / math.sqrt(fan_in)
            uniform(self.bias, -bound, bound)

    def forward(self, input):
        padding = self.padding
        if self.padding_mode == "circular":
            around = []
            for size in reversed(padding):
                around += [(size + 1) // 2, size // 2]
            input = F.pad(input, tuple(around), mode="circular")
            padding = (0,) * self._rank
        return convolve(
            "conv%dd" % self._rank, input, self.weight, self.bias, self.stride, padding,
            self.dilation, self.groups, self.output_padding, False)

    def extra_repr(self):
        text = "{}, {}, kernel_size={}, stride={}".format(
            self.in_channels, self.out_channels, self.kernel_size, self.stride)
        if self.padding != (0,) * len(self.padding):
            text += ", padding=%s" % (self.padding,)
        if self.dilation != (1,) * len(self.dilation):
            text += ", dilation=%s" % (self.dilation,)
        if self.output_padding != (0,) * len(self.output_padding):
            text += ", output_padding=%s" % (self.output_padding,)
        if self.groups != 1:
            text += ", groups=%s" % self.groups
        if self.bias is None:
            text += ", bias=False"
        if self.padding_mode != "zeros" and not self._transposed:
            text += ", padding_mode=%s" % self.padding_mode
        return text


class Conv1d(_ConvNd):
    _rank = 1

    def __init__(
            self, in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1,
            bias=True, padding_mode="zeros"):
        super().__init__(
            in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias,
            padding_mode)


class Conv2d(_ConvNd):
    def __init__(
            self, in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1,
            bias=True, padding_mode="zeros"):
        super().__init__(
            in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias,
            padding_mode)


class _ConvTransposeNd(_ConvNd):
    _transposed = True

    def __init__(
            self, in_channels, out_channels, kernel_size, stride=1, padding=0, output_padding=0,
            groups=1, bias=True, dilation=1, padding_mode="zeros"):
        super().__init__(
            in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias,
            padding_mode, output_padding)

    def forward(self, input, output_size=None):
        if self.padding_mode != "zeros":
            raise ValueError("Only `zeros` padding mode is supported for " + self._get_name())
        extra = self.output_padding
        if output_size is not None:
            extra = self._output_padding(input, list(output_size))
        return convolve(
            "conv_transpose%dd" % self._rank, input, self.weight, self.bias, self.stride,
            self.padding, self.dilation, self.groups, extra, True)

    def _output_padding(self, input, wanted):
        rank = self._rank
        if len(wanted) == rank + 2:
            wanted = wanted[2:]
        if len(wanted) != rank:
            raise ValueError("output_size must have {} or {} elements (got {})".format(
                rank, rank + 2, len(wanted)))
        least = [
            (input.size(d + 2) - 1) * self.stride[d] - 2 * self.padding[d] + self.kernel_size[d]
            for d in range(rank)]
        most = [least[d] + self.stride[d] - 1 for d in range(rank)]
        for size, low, high in zip(wanted, least, most):
            if size < low or size > high:
                raise ValueError((
                    "requested an output size of {}, but valid sizes range "
                    "from {} to {} (for an input of {})").format(
                        wanted, least, most, input.size()[2:]))
        return tuple(size - low for size, low in zip(wanted, least))


class ConvTranspose1d(_ConvTransposeNd):
    _rank = 1


class ConvTranspose2d(_ConvTransposeNd):
    pass
