"""The functions of torch.nn.functional that no inner loop waits for."""
import math
import warnings

import torch
import _nn
from torch.nn.functional import leaky_relu, log_softmax, relu, softmax

__all__ = []


def _reduction(size_average, reduce, reduction="mean"):
    if size_average is None and reduce is None:
        return reduction
    average = True if size_average is None else size_average
    wanted = True if reduce is None else reduce
    name = "none" if not wanted else "mean" if average else "sum"
    warnings.warn(
        "size_average and reduce args will be deprecated, please use reduction='%s' instead." % name)
    return name


def _reduced(values, reduction):
    if reduction == "mean":
        return values.mean()
    if reduction == "sum":
        return values.sum()
    if reduction != "none":
        raise ValueError("{} is not a valid value for reduction".format(reduction))
    return values


def _tuple(value, count):
    return tuple(value) if isinstance(value, (tuple, list)) else (value,) * count


# Convolutions


def conv1d(input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    return _nn.convolve(
        "conv1d", input, weight, bias, _tuple(stride, 1), _tuple(padding, 1), _tuple(dilation, 1),
        groups, (), False)


def conv2d(input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    return _nn.convolve(
        "conv2d", input, weight, bias, _tuple(stride, 2), _tuple(padding, 2), _tuple(dilation, 2),
        groups, (), False)


def conv_transpose1d(
        input, weight, bias=None, stride=1, padding=0, output_padding=0, groups=1, dilation=1):
    return _nn.convolve(
        "conv_transpose1d", input, weight, bias, _tuple(stride, 1), _tuple(padding, 1),
        _tuple(dilation, 1), groups, _tuple(output_padding, 1), True)


def conv_transpose2d(
        input, weight, bias=None, stride=1, padding=0, output_padding=0, groups=1, dilation=1):
    return _nn.convolve(
        "conv_transpose2d", input, weight, bias, _tuple(stride, 2), _tuple(padding, 2),
        _tuple(dilation, 2), groups, _tuple(output_padding, 2), True)


def unfold(input, kernel_size, dilation=1, padding=0, stride=1):
    rows, columns = _tuple(kernel_size, 2)
    down, across = _tuple(dilation, 2)
    step_down, step_across = _tuple(stride, 2)
    top, left = _tuple(padding, 2)
    batch, channels = input.shape[:2]
    wide = pad(input, (left, left, top, top))
    height = (wide.size(2) - down * (rows - 1) - 1) // step_down + 1
    width = (wide.size(3) - across * (columns - 1) - 1) // step_across + 1
    parts = []
    for row in range(rows):
        for column in range(columns):
            y, x = row * down, column * across
            part = wide[
                :, :, y:y + step_down * (height - 1) + 1:step_down,
                x:x + step_across * (width - 1) + 1:step_across]
            parts.append(part.reshape(batch, channels, 1, height * width))
    return torch.cat(parts, 2).view(batch, channels * rows * columns, height * width)


# Poolings


def max_pool2d_with_indices(
        input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False,
        return_indices=False):
    kernel = _tuple(kernel_size, 2)
    step = kernel if stride is None or stride == [] else _tuple(stride, 2)
    return _nn.max_pool(
        "max_pool2d", input, kernel, step, _tuple(padding, 2), _tuple(dilation, 2), ceil_mode)


def max_pool2d(
        input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False,
        return_indices=False):
    result = max_pool2d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode)
    return result if return_indices else result[0]


def max_pool1d(
        input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False,
        return_indices=False):
    kernel = _tuple(kernel_size, 1)
    step = kernel if stride is None or stride == [] else _tuple(stride, 1)
    values, places = _nn.max_pool(
        "max_pool1d", input.unsqueeze(-2), (1,) + kernel, (1,) + step, (0,) + _tuple(padding, 1),
        (1,) + _tuple(dilation, 1), ceil_mode)
    values = values.squeeze(-2)
    return (values, places.squeeze(-2)) if return_indices else values


def avg_pool2d(
        input, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True,
        divisor_override=None):
    kernel = _tuple(kernel_size, 2)
    step = kernel if stride is None or stride == [] else _tuple(stride, 2)
    return _nn.avg_pool(
        "avg_pool2d", input, kernel, step, _tuple(padding, 2), ceil_mode, count_include_pad,
        divisor_override)


def avg_pool1d(
        input, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True):
    kernel = _tuple(kernel_size, 1)
    step = kernel if stride is None or stride == () else _tuple(stride, 1)
    return _nn.avg_pool(
        "avg_pool1d", input.unsqueeze(-2), (1,) + kernel, (1,) + step, (0,) + _tuple(padding, 1),
        ceil_mode, count_include_pad, None).squeeze(-2)


def _wanted(input, output_size):
    size = _tuple(output_size, 2)
    return tuple(
        input.size(place - 2) if wanted is None else wanted for place, wanted in enumerate(size))


def adaptive_avg_pool2d(input, output_size):
    size = _wanted(input, output_size)
    if size == (1, 1):
        lead = input.shape[:-2]
        flat = input.contiguous().view(lead + (-1,))
        return flat.mean(dim=-1).view(lead + (1, 1))
    return _nn.adaptive_avg_pool(input, size)


def adaptive_avg_pool1d(input, output_size):
    return _nn.adaptive_avg_pool(
        input.unsqueeze(-2), (1,) + _tuple(output_size, 1)).squeeze(-2)


def adaptive_max_pool2d(input, output_size, return_indices=False):
    result = _nn.adaptive_max_pool(input, _wanted(input, output_size))
    return result if return_indices else result[0]


def adaptive_max_pool1d(input, output_size, return_indices=False):
    values, places = _nn.adaptive_max_pool(input.unsqueeze(-2), (1,) + _tuple(output_size, 1))
    values = values.squeeze(-2)
    return (values, places.squeeze(-2)) if return_indices else values


def lp_pool2d(input, norm_type, kernel_size, stride=None, ceil_mode=False):
    rows, columns = _tuple(kernel_size, 2)
    mean = avg_pool2d(input.pow(norm_type), kernel_size, stride, 0, ceil_mode)
    return (torch.sign(mean) * relu(torch.abs(mean))).mul(rows * columns).pow(1. / norm_type)


# Functions on each element


def _function(kind, input, a=0., b=0., c=0., inplace=False):
    return _nn.activation(kind, input, a, b, c, inplace)


def threshold(input, threshold, value, inplace=False):
    return _function("threshold", input, threshold, value, 0., inplace)


def threshold_(input, threshold, value):
    return _function("threshold", input, threshold, value, 0., True)


def relu_(input):
    return _nn.in_place("relu", input, 0.)


def leaky_relu_(input, negative_slope=0.01):
    return _nn.in_place("leaky_relu", input, negative_slope)


def hardtanh(input, min_val=-1., max_val=1., inplace=False):
    return _function("hardtanh", input, min_val, max_val, 0., inplace)


def hardtanh_(input, min_val=-1., max_val=1.):
    return _function("hardtanh", input, min_val, max_val, 0., True)


def relu6(input, inplace=False):
    return hardtanh(input, 0., 6., inplace)


def elu(input, alpha=1.0, inplace=False):
    return _function("elu", input, alpha, 1., 1., inplace)


def elu_(input, alpha=1.0):
    return elu(input, alpha, True)


def selu(input, inplace=False):
    return _function("elu", input, 1.6732632423543772, 1.0507009873554805, 1., inplace)


def selu_(input):
    return selu(input, True)


def celu(input, alpha=1., inplace=False):
    return _function("elu", input, alpha, 1., 1. / alpha, inplace)


def celu_(input, alpha=1.):
    return celu(input, alpha, True)


def gelu(input):
    return _function("gelu", input)


def logsigmoid(input):
    return _function("log_sigmoid", input)


def softplus(input, beta=1, threshold=20):
    return _function("softplus", input, beta, threshold)


def softshrink(input, lambd=0.5):
    return _function("softshrink", input, lambd)


def hardshrink(input, lambd=0.5):
    return _function("hardshrink", input, lambd)


def prelu(input, weight):
    return _nn.prelu(input, weight)


def rrelu(input, lower=1. / 8, upper=1. / 3, training=False, inplace=False):
    if training:
        noise = torch.empty(input.shape, dtype=input.dtype).uniform_(lower, upper)
        slopes = torch.where(input > 0, torch.ones_like(input), noise)
        return input * slopes
    return leaky_relu(input, (lower + upper) / 2, inplace)


def softsign(input):
    return input / (input.abs() + 1)


def tanhshrink(input):
    return input - input.tanh()


def softmin(input, dim=None, _stacklevel=3, dtype=None):
    return softmax(-input, dim, _stacklevel, dtype)


def glu(input, dim=-1):
    if input.dim() == 0:
        raise RuntimeError("glu does not suppport scalars because halving size must be even")
    if input.size(dim) % 2:
        raise RuntimeError(
            "invalid argument 2: Halving dimension must be even. Dim {} is size {} at "
            "/pytorch/aten/src/THNN/generic/GatedLinearUnit.c:14".format(
                dim % input.dim(), input.size(dim)))
    first, second = input.chunk(2, dim)
    return first * second.sigmoid()


def gumbel_softmax(logits, tau=1, hard=False, eps=1e-10, dim=-1):
    noise = -torch.empty_like(logits).exponential_().log()
    soft = ((logits + noise) / tau).softmax(dim)
    if not hard:
        return soft
    index = soft.max(dim, keepdim=True)[1]
    one = torch.zeros_like(logits).scatter_(dim, index, 1.0)
    return one - soft.detach() + soft


def one_hot(tensor, num_classes=-1):
    if tensor.dtype != torch.int64:
        raise RuntimeError("one_hot is only applicable to index tensor.")
    if tensor.numel() == 0:
        if num_classes <= 0:
            raise RuntimeError("Can not infer total number of classes from empty tensor.")
        return torch.zeros(tuple(tensor.shape) + (num_classes,), dtype=torch.int64)
    if tensor.min().item() < 0:
        raise RuntimeError("Class values must be non-negative.")
    most = tensor.max().item()
    if num_classes == -1:
        num_classes = most + 1
    elif num_classes < 1:
        raise RuntimeError("num_classes should be positive")
    elif most >= num_classes:
        raise RuntimeError("Class values must be smaller than num_classes.")
    classes = torch.arange(num_classes)
    return (tensor.unsqueeze(-1) == classes).long()


# Dropout


def _dropout(input, p, training, inplace, channels, moments):
    if p < 0. or p > 1.:
        raise ValueError("dropout probability has to be between 0 and 1, but got {}".format(p))
    if p == 0 or not training:
        return input
    result = _nn.dropout(input, p, channels, moments)
    return input.copy_(result) if inplace else result


def dropout(input, p=0.5, training=True, inplace=False):
    return _dropout(input, p, training, inplace, False, False)


def dropout2d(input, p=0.5, training=True, inplace=False):
    return _dropout(input, p, training, inplace, True, False)


dropout3d = dropout2d


def alpha_dropout(input, p=0.5, training=False, inplace=False):
    return _dropout(input, p, training, inplace, False, True)


def feature_alpha_dropout(input, p=0.5, training=False, inplace=False):
    return _dropout(input, p, training, inplace, True, True)


# Normalisation


def batch_norm(
        input, running_mean, running_var, weight=None, bias=None, training=False, momentum=0.1,
        eps=1e-5):
    if training:
        size = input.size()
        count = size[0]
        for number in size[2:]:
            count *= number
        if count == 1:
            raise ValueError(
                "Expected more than 1 value per channel when training, got input size {}".format(
                    size))
    return _nn.batch_norm(
        input, running_mean, running_var, weight, bias, training, momentum, eps)


def instance_norm(
        input, running_mean=None, running_var=None, weight=None, bias=None, use_input_stats=True,
        momentum=0.1, eps=1e-5):
    batch, channels = input.shape[:2]

    def repeated(values):
        return None if values is None else values.repeat(batch)

    mean, variance = repeated(running_mean), repeated(running_var)
    result = batch_norm(
        input.contiguous().view((1, batch * channels) + tuple(input.shape[2:])), mean, variance,
        repeated(weight), repeated(bias), use_input_stats, momentum, eps)
    if mean is not None and use_input_stats:
        with torch.no_grad():
            running_mean.copy_(mean.view(batch, channels).mean(0))
            running_var.copy_(variance.view(batch, channels).mean(0))
    return result.view(input.shape)


def layer_norm(input, normalized_shape, weight=None, bias=None, eps=1e-5):
    return _nn.layer_norm(input, tuple(normalized_shape), weight, bias, eps)


def group_norm(input, num_groups, weight=None, bias=None, eps=1e-5):
    batch, channels = input.shape[:2]
    if channels % num_groups:
        raise RuntimeError(
            "Expected number of channels in input to be divisible by num_groups, but got input of "
            "shape {} and num_groups={}".format(list(input.shape), num_groups))
    result = batch_norm(
        input.contiguous().view(1, batch * num_groups, -1), None, None, None, None, True, 0, eps)
    result = result.view(input.shape)
    shape = (1, channels) + (1,) * (input.dim() - 2)
    if weight is not None and bias is not None:
        if hasattr(torch, "addcmul"):
            return torch.addcmul(bias.view(shape), result, weight.view(shape), value=1)
        return bias.view(shape) + result * weight.view(shape)
    if weight is not None:
        return result * weight.view(shape)
    return result if bias is None else result + bias.view(shape)


def local_response_norm(input, size, alpha=1e-4, beta=0.75, k=1.):
    squares = input.mul(input).unsqueeze(1)
    if input.dim() == 3:
        squares = pad(squares, (0, 0, size // 2, (size - 1) // 2))
        mean = avg_pool2d(squares, (size, 1), stride=1).squeeze(1)
    else:
        shape = input.size()
        squares = squares.view(shape[0], 1, shape[1], shape[2], -1)
        wide = pad(squares, (0, 0, 0, 0, size // 2, (size - 1) // 2))
        mean = sum(wide[:, :, place:place + shape[1]] for place in range(size)) / size
        mean = mean.squeeze(1).view(shape)
    return input / mean.mul(alpha).add(k).pow(beta)


def normalize(input, p=2, dim=1, eps=1e-12, out=None):
    return input / input.norm(p, dim, keepdim=True).clamp(min=eps).expand_as(input)


# Embeddings


def embedding(
        input, weight, padding_idx=None, max_norm=None, norm_type=2., scale_grad_by_freq=False,
        sparse=False):
    if padding_idx is not None:
        if padding_idx > 0:
            assert padding_idx < weight.size(0), "Padding_idx must be within num_embeddings"
        elif padding_idx < 0:
            assert padding_idx >= -weight.size(0), "Padding_idx must be within num_embeddings"
            padding_idx += weight.size(0)
    if max_norm is not None:
        with torch.no_grad():
            for row in set(input.reshape(-1).tolist()):
                length = weight[row].norm(norm_type).item()
                if length > max_norm:
                    weight[row] *= max_norm / (length + 1e-7)
    return _nn.embedding(weight, input, padding_idx, scale_grad_by_freq)


def embedding_bag(
        input, weight, offsets=None, max_norm=None, norm_type=2, scale_grad_by_freq=False,
        mode="mean", sparse=False, per_sample_weights=None):
    if input.dim() == 2:
        if offsets is not None:
            raise ValueError(
                "if input is 2D, then offsets has to be None, as input is treated is a mini-batch of "
                "fixed length sequences. However, found offsets of type {}".format(type(offsets)))
        offsets = torch.arange(0, input.numel(), input.size(1))
        input = input.reshape(-1)
        if per_sample_weights is not None:
            per_sample_weights = per_sample_weights.reshape(-1)
    elif input.dim() != 1:
        raise ValueError(
            "input has to be 1D or 2D Tensor, but got Tensor of dimension {}".format(input.dim()))
    elif offsets is None:
        raise ValueError("offsets has to be a 1D Tensor but got None")
    if mode not in ("sum", "mean", "max"):
        raise ValueError("mode has to be one of sum or mean")
    rows = embedding(input, weight, None, max_norm, norm_type, scale_grad_by_freq)
    if per_sample_weights is not None:
        rows = rows * per_sample_weights.unsqueeze(1)
    bags = []
    ends = offsets.tolist()[1:] + [input.size(0)]
    for start, end in zip(offsets.tolist(), ends):
        part = rows[start:end]
        if start == end:
            bags.append(torch.zeros(weight.size(1), dtype=weight.dtype))
        elif mode == "max":
            bags.append(part.max(0)[0])
        else:
            bags.append(part.sum(0) if mode == "sum" else part.mean(0))
    return torch.stack(bags)


# Shapes


def pad(input, pad, mode="constant", value=0):
    pads = tuple(pad)
    assert len(pads) % 2 == 0, "Padding length must be divisible by 2"
    assert len(pads) // 2 <= input.dim(), "Padding length too large"
    if mode == "constant":
        return _nn.pad(input, pads, value)
    assert value == 0, 'Padding mode "{}"" doesn\'t take in value argument'.format(mode)
    if len(pads) // 2 != input.dim() - 2:
        raise NotImplementedError("Only 3D, 4D, 5D padding with non-constant padding are supported for now")
    for pair in range(len(pads) // 2):
        dim = input.dim() - 1 - pair
        low, high = pads[2 * pair], pads[2 * pair + 1]
        size = input.size(dim)
        places = range(-low, size + high)
        if mode == "reflect":
            if low >= size or high >= size:
                raise RuntimeError(
                    "Argument #{}: Padding size should be less than the corresponding input dimension, "
                    "but got: padding ({}, {}) at dimension {} of input {}".format(
                        4, low, high, dim, list(input.shape)))
            order = [-p if p < 0 else 2 * (size - 1) - p if p >= size else p for p in places]
        elif mode == "replicate":
            order = [min(max(p, 0), size - 1) for p in places]
        elif mode == "circular":
            order = [p % size for p in places]
        else:
            raise NotImplementedError("Unrecognised padding mode {}".format(mode))
        input = input.index_select(dim, torch.tensor(order))
    return input


def pixel_shuffle(input, upscale_factor):
    factor = upscale_factor
    batch, channels, height, width = input.shape
    if channels % (factor * factor):
        raise RuntimeError(
            "pixel_shuffle expects input channel to be divisible by square of upscale_factor, but got "
            "input with sizes {}, upscale_factor={}, and self.size(1)={} is not divisible by {}".format(
                list(input.shape), factor, channels, factor * factor))
    left = channels // (factor * factor)
    parts = input.view(batch, left, factor, factor, height, width).permute(0, 1, 4, 2, 5, 3)
    return parts.reshape(batch, left, height * factor, width * factor)


def interpolate(input, size=None, scale_factor=None, mode="nearest", align_corners=None):
    rank = input.dim() - 2
    if size is None and scale_factor is None:
        raise ValueError("either size or scale_factor should be defined")
    if size is not None and scale_factor is not None:
        raise ValueError("only one of size or scale_factor should be defined")
    if mode in ("nearest", "area"):
        if align_corners is not None:
            raise ValueError(
                "align_corners option can only be set with the interpolating modes: linear | bilinear "
                "| bicubic | trilinear")
    if size is None:
        factors = _tuple(scale_factor, rank)
        wanted = [int(math.floor(float(input.size(k + 2)) * factors[k])) for k in range(rank)]
    else:
        wanted = list(_tuple(size, rank))
    if mode == "nearest":
        for k, count in enumerate(wanted):
            length = input.size(k + 2)
            scale = length / count
            order = [min(int(math.floor(place * scale)), length - 1) for place in range(count)]
            input = input.index_select(k + 2, torch.tensor(order))
        return input
    if mode == "area":
        return adaptive_avg_pool1d(input, wanted) if rank == 1 else adaptive_avg_pool2d(input, wanted)
    if mode in ("linear", "bilinear"):
        for k, count in enumerate(wanted):
            length = input.size(k + 2)
            if align_corners:
                scale = (length - 1) / (count - 1) if count > 1 else 0.
                places = [place * scale for place in range(count)]
            else:
                scale = length / count
                places = [max((place + 0.5) * scale - 0.5, 0.) for place in range(count)]
            low = [min(int(place), length - 1) for place in places]
            high = [min(place + 1, length - 1) for place in low]
            weight = torch.tensor([p - l for p, l in zip(places, low)], dtype=input.dtype)
            weight = weight.view((-1,) + (1,) * (rank - 1 - k))
            first = input.index_select(k + 2, torch.tensor(low))
            second = input.index_select(k + 2, torch.tensor(high))
            input = first * (1 - weight) + second * weight
        return input
    raise NotImplementedError(
        "Input Error: Only 3D, 4D and 5D input Tensors supported (got {}D) for the modes: nearest | "
        "linear | bilinear | bicubic | trilinear (got {})".format(input.dim(), mode))


def upsample(input, size=None, scale_factor=None, mode="nearest", align_corners=None):
    warnings.warn("nn.functional.upsample is deprecated. Use nn.functional.interpolate instead.")
    return interpolate(input, size, scale_factor, mode, align_corners)


def upsample_nearest(input, size=None, scale_factor=None):
    warnings.warn(
        "nn.functional.upsample_nearest is deprecated. Use nn.functional.interpolate instead.")
    return interpolate(input, size, scale_factor, mode="nearest")


def bilinear(input1, input2, weight, bias=None):
    left = torch.matmul(input1.unsqueeze(-2).unsqueeze(-2), weight).squeeze(-2)
    result = (left * input2.unsqueeze(-2)).sum(-1)
    return result if bias is None else result + bias


# Distances


def pairwise_distance(x1, x2, p=2., eps=1e-6, keepdim=False):
    return torch.norm(x1 - x2 + eps, p, 1, keepdim)


def cosine_similarity(x1, x2, dim=1, eps=1e-8):
    product = (x1 * x2).sum(dim)
    first, second = (x1 * x1).sum(dim), (x2 * x2).sum(dim)
    return product / (first * second).clamp(min=eps * eps).sqrt()


def pdist(input, p=2.):
    rows = input.size(0)
    pairs = [(i, j) for i in range(rows) for j in range(i + 1, rows)]
    first = input[torch.tensor([i for i, _ in pairs])]
    second = input[torch.tensor([j for _, j in pairs])]
    return (first - second).norm(p, 1)


# Losses


def binary_cross_entropy(
        input, target, weight=None, size_average=None, reduce=None, reduction="mean"):
    reduction = _reduction(size_average, reduce, reduction)
    if target.size() != input.size():
        warnings.warn(
            "Using a target size ({}) that is different to the input size ({}) is deprecated. "
            "Please ensure they have the same size.".format(target.size(), input.size()))
    if input.numel() != target.numel():
        raise ValueError(
            "Target and input must have the same number of elements. target nelement ({}) "
            "!= input nelement ({})".format(target.numel(), input.numel()))
    if weight is None:
        return _nn.bce(input, target, reduction)
    return _reduced(_nn.bce(input, target, "none") * weight, reduction)


def binary_cross_entropy_with_logits(
        input, target, weight=None, size_average=None, reduce=None, reduction="mean",
        pos_weight=None):
    reduction = _reduction(size_average, reduce, reduction)
    if not target.size() == input.size():
        raise ValueError("Target size ({}) must be the same as input size ({})".format(
            target.size(), input.size()))
    if weight is None and pos_weight is None:
        return _nn.bce_logits(input, target, reduction)
    most = (-input).clamp(min=0)
    rest = ((-most).exp() + (-input - most).exp()).log()
    if pos_weight is None:
        losses = (1 - target) * input + most + rest
    else:
        scale = (pos_weight - 1) * target + 1
        losses = (1 - target) * input + scale * (rest + most)
    if weight is not None:
        losses = losses * weight
    return _reduced(losses, reduction)


def kl_div(input, target, size_average=None, reduce=None, reduction="mean"):
    if size_average is not None or reduce is not None:
        reduction = _reduction(size_average, reduce)
    elif reduction == "mean":
        warnings.warn(
            "reduction: 'mean' divides the total loss by both the batch size and the support size."
            "'batchmean' divides only by the batch size, and aligns with the KL div math definition."
            "'mean' will be changed to behave the same as 'batchmean' in the next major release.")
    if reduction == "batchmean":
        return _nn.kl_div(input, target, "sum") / input.size(0)
    return _nn.kl_div(input, target, reduction)


def poisson_nll_loss(
        input, target, log_input=True, full=False, size_average=None, eps=1e-8, reduce=None,
        reduction="mean"):
    reduction = _reduction(size_average, reduce, reduction)
    if log_input:
        loss = torch.exp(input) - target * input
    else:
        loss = input - target * torch.log(input + eps)
    if full:
        stirling = target * torch.log(target) - target + 0.5 * torch.log(2 * math.pi * target)
        loss = loss + torch.where(target > 1, stirling, torch.zeros_like(stirling))
    return _reduced(loss, reduction)


def hinge_embedding_loss(
        input, target, margin=1.0, size_average=None, reduce=None, reduction="mean"):
    reduction = _reduction(size_average, reduce, reduction)
    zeros = torch.zeros_like(input)
    apart = torch.where(target == 1, zeros, (margin - input).clamp(min=0))
    near = torch.where(target == -1, zeros, input)
    return _reduced(apart + near, reduction)


def margin_ranking_loss(
        input1, input2, target, margin=0, size_average=None, reduce=None, reduction="mean"):
    reduction = _reduction(size_average, reduce, reduction)
    if input1.dim() == 0 or input2.dim() == 0 or target.dim() == 0:
        raise RuntimeError((
            "margin_ranking_loss does not support scalars, got sizes: "
            "input1: {}, input2: {}, target: {} ".format(
                input1.size(), input2.size(), target.size())))
    return _reduced((-target * (input1 - input2) + margin).clamp(min=0), reduction)


def soft_margin_loss(input, target, size_average=None, reduce=None, reduction="mean"):
    reduction = _reduction(size_average, reduce, reduction)
    return _reduced((1 + (-target * input).exp()).log(), reduction)


def cosine_embedding_loss(
        input1, input2, target, margin=0, size_average=None, reduce=None, reduction="mean"):
    reduction = _reduction(size_average, reduce, reduction)
    product = (input1 * input2).sum(1)
    first = (input1 * input1).sum(1) + 1e-12
    second = (input2 * input2).sum(1) + 1e-12
    cosine = product / (first * second).sqrt()
    zeros = torch.zeros_like(target).to(cosine.dtype)
    near = torch.where(target == 1, 1 - cosine, zeros)
    apart = torch.where(target == -1, (cosine - margin).clamp(min=0), zeros)
    return _reduced(near + apart, reduction)


def triplet_margin_loss(
        anchor, positive, negative, margin=1.0, p=2, eps=1e-6, swap=False, size_average=None,
        reduce=None, reduction="mean"):
    reduction = _reduction(size_average, reduce, reduction)
    near = pairwise_distance(anchor, positive, p, eps)
    far = pairwise_distance(anchor, negative, p, eps)
    if swap:
        other = pairwise_distance(positive, negative, p, eps)
        far = torch.where(other < far, other, far)
    return _reduced((margin + near - far).clamp(min=0), reduction)


def multi_margin_loss(
        input, target, p=1, margin=1., weight=None, size_average=None, reduce=None,
        reduction="mean"):
    reduction = _reduction(size_average, reduce, reduction)
    if p != 1 and p != 2:
        raise ValueError("only p == 1 and p == 2 supported")
    if input.dim() == 1:
        input, target = input.unsqueeze(0), target.reshape(1)
    own = input.gather(1, target.unsqueeze(1))
    terms = (margin - own + input).clamp(min=0)
    if p == 2:
        terms = terms * terms
    if weight is not None:
        terms = terms * weight[target].unsqueeze(1)
    others = 1 - one_hot(target, input.size(1)).to(input.dtype)
    return _reduced((terms * others).sum(1) / input.size(1), reduction)


def multilabel_margin_loss(input, target, size_average=None, reduce=None, reduction="mean"):
    reduction = _reduction(size_average, reduce, reduction)
    flat = input.dim() == 1
    if flat:
        input, target = input.unsqueeze(0), target.unsqueeze(0)
    losses = []
    for scores, classes in zip(input, target):
        wanted = []
        for number in classes.tolist():
            if number < 0:
                break
            wanted.append(number)
        others = [k for k in range(scores.size(0)) if k not in wanted]
        loss = scores.sum() * 0
        for number in wanted:
            for other in others:
                loss = loss + (1 - (scores[number] - scores[other])).clamp(min=0)
        losses.append(loss / scores.size(0))
    result = torch.stack(losses)
    return _reduced(result[0] if flat and reduction == "none" else result, reduction)


def multilabel_soft_margin_loss(
        input, target, weight=None, size_average=None, reduce=None, reduction="mean"):
    reduction = _reduction(size_average, reduce, reduction)
    loss = -(target * logsigmoid(input) + (1 - target) * logsigmoid(-input))
    if weight is not None:
        loss = loss * weight
    return _reduced(loss.sum(1) / input.size(1), reduction)
