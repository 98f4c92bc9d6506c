"""Weights as a direction and a length."""
from _nn import Parameter


def _norm(weight, dim):
    if dim == -1:
        return weight.norm()
    order = list(range(weight.dim()))
    shape = [1] * weight.dim()
    shape[dim] = weight.size(dim)
    order.remove(dim)
    return weight.permute(*([dim] + order)).contiguous().view(weight.size(dim), -1).norm(
        dim=1).view(*shape)


class _Rule:
    def __init__(self, name, dim):
        self.name = name
        self.dim = dim

    def compute(self, module):
        g = getattr(module, self.name + "_g")
        v = getattr(module, self.name + "_v")
        return v * (g / _norm(v, self.dim))

    def __call__(self, module, inputs):
        setattr(module, self.name, self.compute(module))


def weight_norm(module, name="weight", dim=0):
    for hook in module._forward_pre_hooks.values():
        if isinstance(hook, _Rule) and hook.name == name:
            raise RuntimeError(
                "Cannot register two weight_norm hooks on the same parameter {}".format(name))
    rule = _Rule(name, -1 if dim is None else dim)
    weight = getattr(module, name)
    del module._parameters[name]
    module.register_parameter(name + "_g", Parameter(_norm(weight, rule.dim).data))
    module.register_parameter(name + "_v", Parameter(weight.data))
    setattr(module, name, rule.compute(module))
    module.register_forward_pre_hook(rule)
    return module


def remove_weight_norm(module, name="weight"):
    for key, hook in module._forward_pre_hooks.items():
        if isinstance(hook, _Rule) and hook.name == name:
            weight = hook.compute(module)
            delattr(module, name)
            del module._parameters[name + "_g"]
            del module._parameters[name + "_v"]
            module.register_parameter(name, Parameter(weight.data))
            del module._forward_pre_hooks[key]
            return module
    raise ValueError("weight_norm of '{}' not found in {}".format(name, module))
