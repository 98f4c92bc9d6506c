"""What training needs besides layers."""
import torch


def _with_gradient(parameters):
    if isinstance(parameters, torch.Tensor):
        parameters = [parameters]
    return [p for p in parameters if p.grad is not None]


def clip_grad_norm_(parameters, max_norm, norm_type=2):
    parameters = _with_gradient(parameters)
    max_norm, norm_type = float(max_norm), float(norm_type)
    if norm_type == float("inf"):
        total = max(p.grad.data.abs().max() for p in parameters)
    else:
        total = 0
        for p in parameters:
            total += p.grad.data.norm(norm_type).item() ** norm_type
        total = total ** (1. / norm_type)
    coefficient = max_norm / (total + 1e-6)
    if coefficient < 1:
        for p in parameters:
            p.grad.data.mul_(coefficient)
    return total


def clip_grad_value_(parameters, clip_value):
    clip_value = float(clip_value)
    for p in _with_gradient(parameters):
        p.grad.data.clamp_(min=-clip_value, max=clip_value)


def parameters_to_vector(parameters):
    return torch.cat([param.view(-1) for param in parameters])


def vector_to_parameters(vec, parameters):
    if not isinstance(vec, torch.Tensor):
        raise TypeError("expected torch.Tensor, but got: {}".format(type(vec).__name__))
    place = 0
    for param in parameters:
        count = param.numel()
        param.data = vec[place:place + count].view_as(param).data
        place += count


def __getattr__(name):
    if name in ("rnn", "weight_norm", "remove_weight_norm"):
        source = "torch.nn.utils.rnn" if name == "rnn" else "torch.nn.utils._weight_norm"
        module = __import__(source, None, None, ["x"])
        return module if name == "rnn" else getattr(module, name)
    raise AttributeError("module 'torch.nn.utils' has no attribute '%s'" % name)
