"""Optimisers."""

import _optim
from collections import defaultdict
from copy import deepcopy

__all__ = [
    "Optimizer", "SGD", "Adam", "AdamW", "Adagrad", "Adadelta", "Adamax", "RMSprop", "ASGD",
    "Rprop", "LBFGS",
]


def __getattr__(name):
    if name == "LBFGS":
        global LBFGS
        from torch.optim.lbfgs import LBFGS
        return LBFGS
    if name in ("lr_scheduler", "optimizer", "lbfgs"):
        import importlib
        return importlib.import_module("torch.optim." + name)
    raise AttributeError(f"module 'torch.optim' has no attribute '{name}'")


class _Required:
    """What stands for an option that has no default."""

    def __repr__(self):
        return "<required parameter>"


required = _Required()


def _is_tensor(value):
    import torch
    return isinstance(value, torch.Tensor)


def _kind(value):
    return value.type() if _is_tensor(value) else type(value).__name__


def _at_least_zero(**values):
    for name, value in values.items():
        if not 0.0 <= value:
            text = {"lr": "learning rate", "eps": "epsilon value"}.get(name, name + " value")
            raise ValueError(f"Invalid {text}: {value}")


def _check_betas(betas):
    for index, beta in enumerate(betas[:2]):
        if not 0.0 <= beta < 1.0:
            raise ValueError(f"Invalid beta parameter at index {index}: {beta}")


class Optimizer:
    """What all optimisers are: parameters in groups, the options of each, and what is kept."""

    __module__ = "torch.optim.optimizer"

    def __init__(self, params, defaults):
        self.defaults = defaults
        if _is_tensor(params):
            raise TypeError(
                "params argument given to the optimizer should be an iterable of Tensors or "
                f"dicts, but got {_kind(params)}")
        self.state = defaultdict(dict)
        self.param_groups = []
        groups = list(params)
        if not groups:
            raise ValueError("optimizer got an empty parameter list")
        if not isinstance(groups[0], dict):
            groups = [{"params": groups}]
        for group in groups:
            self.add_param_group(group)

    def __getstate__(self):
        return {
            "defaults": self.defaults, "state": self.state, "param_groups": self.param_groups,
        }

    def __setstate__(self, state):
        self.__dict__.update(state)

    def __repr__(self):
        text = type(self).__name__ + " ("
        for number, group in enumerate(self.param_groups):
            text += f"\nParameter Group {number}\n"
            for name in sorted(group):
                if name != "params":
                    text += f"    {name}: {group[name]}\n"
        return text + ")"

    def state_dict(self):
        """Options and state; parameters are named by their ids."""
        groups = []
        for group in self.param_groups:
            packed = {name: value for name, value in group.items() if name != "params"}
            packed["params"] = [id(parameter) for parameter in group["params"]]
            groups.append(packed)
        state = {
            id(key) if _is_tensor(key) else key: value for key, value in self.state.items()
        }
        return {"state": state, "param_groups": groups}

    def load_state_dict(self, state_dict):
        """Take over what another optimiser's state_dict gave."""
        saved = deepcopy(state_dict)
        groups, saved_groups = self.param_groups, saved["param_groups"]
        if len(groups) != len(saved_groups):
            raise ValueError("loaded state dict has a different number of parameter groups")
        pairs = list(zip(groups, saved_groups))
        if any(len(mine["params"]) != len(other["params"]) for mine, other in pairs):
            raise ValueError(
                "loaded state dict contains a parameter group that doesn't match the size of "
                "optimizer's group")
        parameters = {}
        for mine, other in pairs:
            parameters.update(zip(other["params"], mine["params"]))

        def fitted(parameter, value):
            if _is_tensor(value):
                return value.to(parameter.dtype) if parameter.is_floating_point() else value
            if isinstance(value, dict):
                return {name: fitted(parameter, inner) for name, inner in value.items()}
            if isinstance(value, (list, tuple)):
                return type(value)(fitted(parameter, inner) for inner in value)
            return value

        state = defaultdict(dict)
        for key, value in saved["state"].items():
            if key in parameters:
                state[parameters[key]] = fitted(parameters[key], value)
            else:
                state[key] = value
        for mine, other in pairs:
            other["params"] = mine["params"]
        self.__setstate__({"state": state, "param_groups": saved_groups})

    def zero_grad(self):
        """Set all gradients to zero."""
        for group in self.param_groups:
            _optim.zero_grad(group["params"])

    def step(self, closure):
        """One step; a subclass says how."""
        raise NotImplementedError

    def add_param_group(self, param_group):
        """Add parameters with options of their own."""
        assert isinstance(param_group, dict), "param group must be a dict"
        params = param_group["params"]
        if _is_tensor(params):
            param_group["params"] = [params]
        elif isinstance(params, set):
            raise TypeError(
                "optimizer parameters need to be organized in ordered collections, but the "
                "ordering of tensors in sets will change between runs. Please use a list instead.")
        else:
            param_group["params"] = list(params)
        for parameter in param_group["params"]:
            if not _is_tensor(parameter):
                raise TypeError(
                    "optimizer can only optimize Tensors, but one of the params is "
                    + _kind(parameter))
            if not _optim.is_leaf(parameter):
                raise ValueError("can't optimize a non-leaf Tensor")
        for name, default in self.defaults.items():
            if default is required and name not in param_group:
                raise ValueError(
                    "parameter group didn't specify a value of required optimization parameter "
                    + name)
            param_group.setdefault(name, default)
        known = {id(parameter) for group in self.param_groups for parameter in group["params"]}
        if any(id(parameter) in known for parameter in param_group["params"]):
            raise ValueError("some parameters appear in more than one parameter group")
        self.param_groups.append(param_group)


class _Stepping(Optimizer):
    """An optimiser whose step is the same arithmetic for each group."""

    __module__ = "torch.optim.optimizer"

    def step(self, closure=None):
        """Change the parameters against their gradients."""
        loss = None if closure is None else closure()
        for group in self.param_groups:
            self._step(group)
        return loss


class SGD(_Stepping):
    """Stochastic gradient descent, perhaps with momentum."""

    __module__ = "torch.optim.sgd"

    def __init__(self, params, lr=required, momentum=0, dampening=0, weight_decay=0,
                 nesterov=False):
        if lr is not required:
            _at_least_zero(lr=lr)
        _at_least_zero(momentum=momentum, weight_decay=weight_decay)
        if nesterov and (momentum <= 0 or dampening != 0):
            raise ValueError("Nesterov momentum requires a momentum and zero dampening")
        super().__init__(params, dict(
            lr=lr, momentum=momentum, dampening=dampening, weight_decay=weight_decay,
            nesterov=nesterov))

    def __setstate__(self, state):
        super().__setstate__(state)
        for group in self.param_groups:
            group.setdefault("nesterov", False)

    def _step(self, group):
        _optim.sgd(
            group["params"], self.state, group["lr"], group["momentum"], group["dampening"],
            group["weight_decay"], group["nesterov"])


class Adam(_Stepping):
    """Steps scaled by averages of the gradient and of its square."""

    __module__ = "torch.optim.adam"
    _decoupled = False

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0,
                 amsgrad=False):
        _at_least_zero(lr=lr, eps=eps)
        _check_betas(betas)
        Optimizer.__init__(self, params, dict(
            lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, amsgrad=amsgrad))

    def __setstate__(self, state):
        Optimizer.__setstate__(self, state)
        for group in self.param_groups:
            group.setdefault("amsgrad", False)

    def _step(self, group):
        first, second = group["betas"]
        _optim.adam(
            group["params"], self.state, group["lr"], first, second, group["eps"],
            group["weight_decay"], group["amsgrad"], self._decoupled)


class AdamW(Optimizer):
    """Adam whose weights decay by themselves."""

    __module__ = "torch.optim.adamw"
    _decoupled = True

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2,
                 amsgrad=False):
        Adam.__init__(self, params, lr, betas, eps, weight_decay, amsgrad)

    __setstate__ = Adam.__setstate__
    step = _Stepping.step
    _step = Adam._step


class Adagrad(_Stepping):
    """Steps scaled by the sum of the gradient's squares."""

    __module__ = "torch.optim.adagrad"

    def __init__(self, params, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0,
                 eps=1e-10):
        _at_least_zero(
            lr=lr, lr_decay=lr_decay, weight_decay=weight_decay,
            initial_accumulator_value=initial_accumulator_value, eps=eps)
        super().__init__(params, dict(
            lr=lr, lr_decay=lr_decay, eps=eps, weight_decay=weight_decay,
            initial_accumulator_value=initial_accumulator_value))
        for group in self.param_groups:
            for parameter in group["params"]:
                memory = self.state[parameter]
                memory["step"] = 0
                memory["sum"] = _optim.filled_like(parameter, initial_accumulator_value)

    def _step(self, group):
        _optim.adagrad(
            group["params"], self.state, group["lr"], group["lr_decay"], group["weight_decay"],
            group["eps"])


class Adadelta(_Stepping):
    """Steps in the measure of the last changes."""

    __module__ = "torch.optim.adadelta"

    def __init__(self, params, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
        _at_least_zero(lr=lr)
        if not 0.0 <= rho <= 1.0:
            raise ValueError(f"Invalid rho value: {rho}")
        _at_least_zero(eps=eps, weight_decay=weight_decay)
        super().__init__(params, dict(lr=lr, rho=rho, eps=eps, weight_decay=weight_decay))

    def _step(self, group):
        _optim.adadelta(
            group["params"], self.state, group["lr"], group["rho"], group["eps"],
            group["weight_decay"])


class Adamax(_Stepping):
    """Adam by the largest gradient."""

    __module__ = "torch.optim.adamax"

    def __init__(self, params, lr=2e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
        _at_least_zero(lr=lr, eps=eps)
        _check_betas(betas)
        _at_least_zero(weight_decay=weight_decay)
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay))

    def _step(self, group):
        first, second = group["betas"]
        _optim.adamax(
            group["params"], self.state, group["lr"], first, second, group["eps"],
            group["weight_decay"])


class RMSprop(_Stepping):
    """Steps scaled by an average of the gradient's square."""

    __module__ = "torch.optim.rmsprop"

    def __init__(self, params, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0,
                 centered=False):
        _at_least_zero(
            lr=lr, eps=eps, momentum=momentum, weight_decay=weight_decay, alpha=alpha)
        super().__init__(params, dict(
            lr=lr, momentum=momentum, alpha=alpha, eps=eps, centered=centered,
            weight_decay=weight_decay))

    def __setstate__(self, state):
        super().__setstate__(state)
        for group in self.param_groups:
            group.setdefault("momentum", 0)
            group.setdefault("centered", False)

    def _step(self, group):
        _optim.rmsprop(
            group["params"], self.state, group["lr"], group["alpha"], group["eps"],
            group["weight_decay"], group["momentum"], group["centered"])


class ASGD(_Stepping):
    """Stochastic gradient descent that keeps an average of the parameters."""

    __module__ = "torch.optim.asgd"

    def __init__(self, params, lr=1e-2, lambd=1e-4, alpha=0.75, t0=1e6, weight_decay=0):
        _at_least_zero(lr=lr, weight_decay=weight_decay)
        super().__init__(params, dict(
            lr=lr, lambd=lambd, alpha=alpha, t0=t0, weight_decay=weight_decay))

    def _step(self, group):
        _optim.asgd(
            group["params"], self.state, group["lr"], group["lambd"], group["alpha"],
            group["t0"], group["weight_decay"])


class Rprop(_Stepping):
    """Steps by the sign of the gradient alone."""

    __module__ = "torch.optim.rprop"

    def __init__(self, params, lr=1e-2, etas=(0.5, 1.2), step_sizes=(1e-6, 50)):
        _at_least_zero(lr=lr)
        if not 0.0 < etas[0] < 1.0 < etas[1]:
            raise ValueError(f"Invalid eta values: {etas[0]}, {etas[1]}")
        super().__init__(params, dict(lr=lr, etas=etas, step_sizes=step_sizes))

    def _step(self, group):
        less, more = group["etas"]
        low, high = group["step_sizes"]
        _optim.rprop(group["params"], self.state, group["lr"], less, more, low, high)
