"""Ways to set parameters before training."""
import math
import warnings

import torch
import _nn


def calculate_gain(nonlinearity, param=None):
    if nonlinearity in (
            "linear", "conv1d", "conv2d", "conv3d", "conv_transpose1d", "conv_transpose2d",
            "conv_transpose3d", "sigmoid"):
        return 1
    if nonlinearity == "tanh":
        return 5.0 / 3
    if nonlinearity == "relu":
        return math.sqrt(2.0)
    if nonlinearity == "leaky_relu":
        if param is None:
            slope = 0.01
        elif isinstance(param, (int, float)) and not isinstance(param, bool):
            slope = param
        else:
            raise ValueError("negative_slope {} not a valid number".format(param))
        return math.sqrt(2.0 / (1 + slope ** 2))
    raise ValueError("Unsupported nonlinearity {}".format(nonlinearity))


def uniform_(tensor, a=0., b=1.):
    return _nn.uniform(tensor, a, b)


def normal_(tensor, mean=0., std=1.):
    return _nn.normal(tensor, mean, std)


def constant_(tensor, val):
    with torch.no_grad():
        return tensor.fill_(val)


def ones_(tensor):
    return constant_(tensor, 1.)


def zeros_(tensor):
    return constant_(tensor, 0.)


def eye_(tensor):
    if tensor.dim() != 2:
        raise ValueError("Only tensors with 2 dimensions are supported")
    with torch.no_grad():
        tensor.zero_()
        for place in range(min(tensor.shape)):
            tensor[place, place] = 1
    return tensor


def dirac_(tensor):
    rank = tensor.dim()
    if rank not in (3, 4, 5):
        raise ValueError("Only tensors with 3, 4, or 5 dimensions are supported")
    with torch.no_grad():
        tensor.zero_()
        middle = tuple(size // 2 for size in tensor.shape[2:])
        for place in range(min(tensor.size(0), tensor.size(1))):
            tensor[(place, place) + middle] = 1
    return tensor


def _calculate_fan_in_and_fan_out(tensor):
    rank = tensor.dim()
    if rank < 2:
        raise ValueError(
            "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions")
    field = tensor[0][0].numel() if rank > 2 else 1
    return tensor.size(1) * field, tensor.size(0) * field


def _calculate_correct_fan(tensor, mode):
    mode = mode.lower()
    modes = ["fan_in", "fan_out"]
    if mode not in modes:
        raise ValueError("Mode {} not supported, please use one of {}".format(mode, modes))
    return _calculate_fan_in_and_fan_out(tensor)[modes.index(mode)]


def xavier_uniform_(tensor, gain=1.):
    fan_in, fan_out = _calculate_fan_in_and_fan_out(tensor)
    std = gain * math.sqrt(2.0 / float(fan_in + fan_out))
    bound = math.sqrt(3.0) * std
    return _nn.uniform(tensor, -bound, bound)


def xavier_normal_(tensor, gain=1.):
    fan_in, fan_out = _calculate_fan_in_and_fan_out(tensor)
    return _nn.normal(tensor, 0., gain * math.sqrt(2.0 / float(fan_in + fan_out)))


def kaiming_uniform_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu"):
    fan = _calculate_correct_fan(tensor, mode)
    std = calculate_gain(nonlinearity, a) / math.sqrt(fan)
    bound = math.sqrt(3.0) * std
    return _nn.uniform(tensor, -bound, bound)


def kaiming_normal_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu"):
    fan = _calculate_correct_fan(tensor, mode)
    return _nn.normal(tensor, 0., calculate_gain(nonlinearity, a) / math.sqrt(fan))


def orthogonal_(tensor, gain=1):
    if tensor.dim() < 2:
        raise ValueError("Only tensors with 2 or more dimensions are supported")
    rows = tensor.size(0)
    columns = tensor.numel() // rows
    flat = torch.randn(rows, columns, dtype=tensor.dtype)
    if rows < columns:
        flat = flat.t()
    basis = []
    # Householder's way and this one agree once the diagonal of R is made positive.
    for column in flat.double().t():
        for _ in range(2):
            for other in basis:
                column = column - (column * other).sum() * other
        basis.append(column / column.norm())
    q = torch.stack(basis).to(tensor.dtype)
    if rows >= columns:
        q = q.t()
    with torch.no_grad():
        tensor.copy_(q.contiguous().view(tensor.shape))
        tensor.mul_(gain)
    return tensor


def sparse_(tensor, sparsity, std=0.01):
    if tensor.dim() != 2:
        raise ValueError("Only tensors with 2 dimensions are supported")
    rows, columns = tensor.shape
    zeros = int(math.ceil(sparsity * rows))
    with torch.no_grad():
        _nn.normal(tensor, 0, std)
        for column in range(columns):
            tensor[torch.randperm(rows)[:zeros], column] = 0
    return tensor


def _old(name):
    new = globals()[name + "_"]

    def function(*args, **kwargs):
        warnings.warn("nn.init.{0} is now deprecated in favor of nn.init.{0}_.".format(name))
        return new(*args, **kwargs)

    function.__name__ = name
    return function


for _name in ("uniform", "normal", "constant", "eye", "dirac", "xavier_uniform", "xavier_normal",
              "kaiming_uniform", "kaiming_normal", "orthogonal", "sparse"):
    globals()[_name] = _old(_name)
