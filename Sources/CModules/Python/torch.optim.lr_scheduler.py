"""Schedules of learning rates."""

import math
import warnings
from bisect import bisect_right
from collections import Counter
from weakref import ref
from torch.optim import Optimizer

__all__ = [
    "LambdaLR", "MultiplicativeLR", "StepLR", "MultiStepLR", "ExponentialLR", "CosineAnnealingLR",
    "ReduceLROnPlateau", "CyclicLR", "CosineAnnealingWarmRestarts", "OneCycleLR",
]

EPOCH_DEPRECATION_WARNING = (
    "The epoch parameter in `scheduler.step()` was not necessary and is being deprecated where "
    "possible. Please use `scheduler.step()` to step the scheduler. During the deprecation, if "
    "epoch is different from None, the closed form is used instead of the new chainable form, "
    "where available. Please open an issue if you are unable to replicate your use case: "
    "https://github.com/pytorch/pytorch/issues/new/choose.")

_ORDER = (
    " See more details at https://pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate")


def _check_optimizer(optimizer):
    if not isinstance(optimizer, Optimizer):
        raise TypeError(f"{type(optimizer).__name__} is not an Optimizer")


def _count_steps(optimizer):
    """Have the optimiser count its steps, so that a wrong order can be noticed."""
    step = optimizer.step
    if getattr(step, "_with_counter", False):
        return

    # The optimiser must not hold itself.
    held = ref(optimizer)

    def counted(*args, **kwargs):
        optimizer = held()
        optimizer._step_count += 1
        return type(optimizer).step(optimizer, *args, **kwargs)

    counted._with_counter = True
    optimizer.step = counted


class _LRScheduler:
    """What all schedules are."""

    def __init__(self, optimizer, last_epoch=-1):
        _check_optimizer(optimizer)
        self.optimizer = optimizer
        for number, group in enumerate(optimizer.param_groups):
            if last_epoch == -1:
                group.setdefault("initial_lr", group["lr"])
            elif "initial_lr" not in group:
                raise KeyError(
                    f"param 'initial_lr' is not specified in param_groups[{number}] when resuming "
                    "an optimizer")
        self.base_lrs = [group["initial_lr"] for group in optimizer.param_groups]
        self.last_epoch = last_epoch
        _count_steps(optimizer)
        optimizer._step_count = 0
        self._step_count = 0
        self.step()

    def state_dict(self):
        """All that the schedule keeps but the optimiser."""
        return {name: value for name, value in self.__dict__.items() if name != "optimizer"}

    def load_state_dict(self, state_dict):
        """Take over what another schedule's state_dict gave."""
        self.__dict__.update(state_dict)

    def get_last_lr(self):
        """The rates that were set last."""
        return self._last_lr

    def get_lr(self):
        """The rates of the groups now; a subclass computes them."""
        raise NotImplementedError

    def _rates(self):
        """The rates that the optimiser has."""
        return [group["lr"] for group in self.optimizer.param_groups]

    def _warn_outside(self):
        if not self._get_lr_called_within_step:
            warnings.warn(
                "To get the last learning rate computed by the scheduler, please use "
                "`get_last_lr()`.", DeprecationWarning)

    def _check_order(self):
        if not hasattr(self.optimizer.step, "_with_counter"):
            warnings.warn(
                "Seems like `optimizer.step()` has been overridden after learning rate scheduler "
                "initialization. Please, make sure to call `optimizer.step()` before "
                "`lr_scheduler.step()`." + _ORDER, UserWarning)
        elif self.optimizer._step_count < 1:
            warnings.warn(
                "Detected call of `lr_scheduler.step()` before `optimizer.step()`. In PyTorch "
                "1.1.0 and later, you should call them in the opposite order: `optimizer.step()` "
                "before `lr_scheduler.step()`.  Failure to do this will result in PyTorch skipping "
                "the first value of the learning rate schedule." + _ORDER, UserWarning)

    def step(self, epoch=None):
        """Set the rates of the next epoch."""
        if self._step_count == 1:
            self._check_order()
        self._step_count += 1
        self._get_lr_called_within_step = True
        try:
            if epoch is None:
                self.last_epoch += 1
                rates = self.get_lr()
            else:
                warnings.warn(EPOCH_DEPRECATION_WARNING, DeprecationWarning)
                self.last_epoch = epoch
                closed = getattr(self, "_get_closed_form_lr", None)
                rates = self.get_lr() if closed is None else closed()
        finally:
            self._get_lr_called_within_step = False
        self._set(rates)

    def _set(self, rates):
        for group, rate in zip(self.optimizer.param_groups, rates):
            group["lr"] = rate
        self._last_lr = self._rates()


class _FunctionLR(_LRScheduler):
    """A schedule by a function for each group."""

    def __init__(self, optimizer, lr_lambda, last_epoch=-1):
        self.optimizer = optimizer
        count = len(optimizer.param_groups)
        if isinstance(lr_lambda, (list, tuple)):
            if len(lr_lambda) != count:
                raise ValueError(f"Expected {count} lr_lambdas, but got {len(lr_lambda)}")
            self.lr_lambdas = list(lr_lambda)
        else:
            self.lr_lambdas = [lr_lambda] * count
        self.last_epoch = last_epoch
        super().__init__(optimizer, last_epoch)

    def state_dict(self):
        """What is kept; of the functions, only the attributes of objects that can be called."""
        state = {
            name: value for name, value in self.__dict__.items()
            if name not in ("optimizer", "lr_lambdas")
        }
        state["lr_lambdas"] = [
            None if isinstance(function, type(_check_optimizer)) else function.__dict__.copy()
            for function in self.lr_lambdas
        ]
        return state

    def load_state_dict(self, state_dict):
        """Take over what another schedule's state_dict gave."""
        functions = state_dict.pop("lr_lambdas")
        self.__dict__.update(state_dict)
        state_dict["lr_lambdas"] = functions
        for function, attributes in zip(self.lr_lambdas, functions):
            if attributes is not None:
                function.__dict__.update(attributes)


class LambdaLR(_FunctionLR):
    """The first rate times a function of the epoch."""

    def get_lr(self):
        self._warn_outside()
        return [
            base * function(self.last_epoch)
            for function, base in zip(self.lr_lambdas, self.base_lrs)
        ]


class MultiplicativeLR(_FunctionLR):
    """The last rate times a function of the epoch."""

    def get_lr(self):
        self._warn_outside()
        if self.last_epoch <= 0:
            return list(self.base_lrs)
        return [
            rate * function(self.last_epoch)
            for function, rate in zip(self.lr_lambdas, self._rates())
        ]


class StepLR(_LRScheduler):
    """The rate shrinks every few epochs."""

    def __init__(self, optimizer, step_size, gamma=0.1, last_epoch=-1):
        self.step_size = step_size
        self.gamma = gamma
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._warn_outside()
        if self.last_epoch == 0 or self.last_epoch % self.step_size != 0:
            return self._rates()
        return [rate * self.gamma for rate in self._rates()]

    def _get_closed_form_lr(self):
        return [
            base * self.gamma ** (self.last_epoch // self.step_size) for base in self.base_lrs
        ]


class MultiStepLR(_LRScheduler):
    """The rate shrinks at some epochs."""

    def __init__(self, optimizer, milestones, gamma=0.1, last_epoch=-1):
        self.milestones = Counter(milestones)
        self.gamma = gamma
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._warn_outside()
        if self.last_epoch not in self.milestones:
            return self._rates()
        factor = self.gamma ** self.milestones[self.last_epoch]
        return [rate * factor for rate in self._rates()]

    def _get_closed_form_lr(self):
        passed = bisect_right(sorted(self.milestones.elements()), self.last_epoch)
        return [base * self.gamma ** passed for base in self.base_lrs]


class ExponentialLR(_LRScheduler):
    """The rate shrinks every epoch."""

    def __init__(self, optimizer, gamma, last_epoch=-1):
        self.gamma = gamma
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._warn_outside()
        if self.last_epoch == 0:
            return self.base_lrs
        return [rate * self.gamma for rate in self._rates()]

    def _get_closed_form_lr(self):
        return [base * self.gamma ** self.last_epoch for base in self.base_lrs]


class CosineAnnealingLR(_LRScheduler):
    """The rate falls and rises along a cosine.

    Source: Loshchilov and Hutter, SGDR, equation 5, without restarts.
    """

    def __init__(self, optimizer, T_max, eta_min=0, last_epoch=-1):
        self.T_max = T_max
        self.eta_min = eta_min
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._warn_outside()
        epoch, turn = self.last_epoch, self.T_max
        if epoch == 0:
            return self.base_lrs
        if (epoch - 1 - turn) % (2 * turn) == 0:
            return [
                rate + (base - self.eta_min) * (1 - math.cos(math.pi / turn)) / 2
                for base, rate in zip(self.base_lrs, self._rates())
            ]
        return [
            (1 + math.cos(math.pi * epoch / turn)) / (1 + math.cos(math.pi * (epoch - 1) / turn))
            * (rate - self.eta_min) + self.eta_min
            for rate in self._rates()
        ]

    def _get_closed_form_lr(self):
        return [
            self.eta_min + (base - self.eta_min)
            * (1 + math.cos(math.pi * self.last_epoch / self.T_max)) / 2
            for base in self.base_lrs
        ]


class ReduceLROnPlateau:
    """The rate shrinks when a measure stops getting better."""

    def __init__(self, optimizer, mode="min", factor=0.1, patience=10, verbose=False,
                 threshold=1e-4, threshold_mode="rel", cooldown=0, min_lr=0, eps=1e-8):
        if factor >= 1.0:
            raise ValueError("Factor should be < 1.0.")
        self.factor = factor
        _check_optimizer(optimizer)
        self.optimizer = optimizer
        count = len(optimizer.param_groups)
        if isinstance(min_lr, (list, tuple)):
            if len(min_lr) != count:
                raise ValueError(f"expected {count} min_lrs, got {len(min_lr)}")
            self.min_lrs = list(min_lr)
        else:
            self.min_lrs = [min_lr] * count
        self.patience = patience
        self.verbose = verbose
        self.cooldown = cooldown
        self.cooldown_counter = 0
        self.mode = mode
        self.threshold = threshold
        self.threshold_mode = threshold_mode
        self.best = None
        self.num_bad_epochs = None
        self.mode_worse = None
        self.eps = eps
        self.last_epoch = 0
        if mode not in ("min", "max"):
            raise ValueError(f"mode {mode} is unknown!")
        if threshold_mode not in ("rel", "abs"):
            raise ValueError(f"threshold mode {threshold_mode} is unknown!")
        self._set_worst()
        self._reset()

    def _set_worst(self):
        self.mode_worse = math.inf if self.mode == "min" else -math.inf

    def _reset(self):
        self.best = self.mode_worse
        self.cooldown_counter = 0
        self.num_bad_epochs = 0

    @property
    def in_cooldown(self):
        return self.cooldown_counter > 0

    def is_better(self, a, best):
        """Whether a measure is better than the best one by the threshold."""
        margin = self.threshold if self.mode == "max" else -self.threshold
        limit = best * (1.0 + margin) if self.threshold_mode == "rel" else best + margin
        return a > limit if self.mode == "max" else a < limit

    def step(self, metrics, epoch=None):
        """Take note of a measure."""
        measure = float(metrics)
        if epoch is None:
            epoch = self.last_epoch + 1
        else:
            warnings.warn(EPOCH_DEPRECATION_WARNING, DeprecationWarning)
        self.last_epoch = epoch
        if self.is_better(measure, self.best):
            self.best = measure
            self.num_bad_epochs = 0
        else:
            self.num_bad_epochs += 1
        if self.in_cooldown:
            self.cooldown_counter -= 1
            self.num_bad_epochs = 0
        if self.num_bad_epochs > self.patience:
            self._reduce_lr(epoch)
            self.cooldown_counter = self.cooldown
            self.num_bad_epochs = 0
        self._last_lr = [group["lr"] for group in self.optimizer.param_groups]

    def _reduce_lr(self, epoch):
        for number, group in enumerate(self.optimizer.param_groups):
            old = float(group["lr"])
            new = max(old * self.factor, self.min_lrs[number])
            if old - new > self.eps:
                group["lr"] = new
                if self.verbose:
                    print(
                        f"Epoch {epoch:5d}: reducing learning rate of group {number} to {new:.4e}.")

    def state_dict(self):
        """All that the schedule keeps but the optimiser."""
        return {name: value for name, value in self.__dict__.items() if name != "optimizer"}

    def load_state_dict(self, state_dict):
        """Take over what another schedule's state_dict gave."""
        self.__dict__.update(state_dict)
        self._set_worst()


class CosineAnnealingWarmRestarts(_LRScheduler):
    """The rate falls along a cosine, then starts anew.

    Source: Loshchilov and Hutter, SGDR, equation 5.
    """

    def __init__(self, optimizer, T_0, T_mult=1, eta_min=0, last_epoch=-1):
        for name, value in (("T_0", T_0), ("T_mult", T_mult)):
            if value < 1 or not isinstance(value, int):
                kind = "positive integer T_0" if name == "T_0" else "integer T_mult >= 1"
                raise ValueError(f"Expected {kind}, but got {value}")
        self.T_0 = T_0
        self.T_i = T_0
        self.T_mult = T_mult
        self.eta_min = eta_min
        super().__init__(optimizer, last_epoch)
        self.T_cur = self.last_epoch

    def get_lr(self):
        self._warn_outside()
        now = getattr(self, "T_cur", self.last_epoch)
        return [
            self.eta_min + (base - self.eta_min) * (1 + math.cos(math.pi * now / self.T_i)) / 2
            for base in self.base_lrs
        ]

    def step(self, epoch=None):
        """Set the rates of the next epoch, or of any point between epochs."""
        if epoch is None and self.last_epoch < 0:
            epoch = 0
        if epoch is None:
            epoch = self.last_epoch + 1
            self.T_cur = self.T_cur + 1
            if self.T_cur >= self.T_i:
                self.T_cur -= self.T_i
                self.T_i *= self.T_mult
        else:
            if epoch < 0:
                raise ValueError(f"Expected non-negative epoch, but got {epoch}")
            if epoch < self.T_0:
                self.T_i = self.T_0
                self.T_cur = epoch
            elif self.T_mult == 1:
                self.T_cur = epoch % self.T_0
            else:
                turn = int(math.log(epoch / self.T_0 * (self.T_mult - 1) + 1, self.T_mult))
                self.T_cur = epoch - self.T_0 * (self.T_mult ** turn - 1) / (self.T_mult - 1)
                self.T_i = self.T_0 * self.T_mult ** turn
        self.last_epoch = math.floor(epoch)
        self._get_lr_called_within_step = True
        try:
            rates = self.get_lr()
        finally:
            self._get_lr_called_within_step = False
        self._set(rates)


class CyclicLR(_LRScheduler):
    """The rate goes up and down between two bounds.

    Source: Smith, Cyclical Learning Rates for Training Neural Networks.
    """

    def __init__(self, optimizer, base_lr, max_lr, step_size_up=2000, step_size_down=None,
                 mode="triangular", gamma=1.0, scale_fn=None, scale_mode="cycle",
                 cycle_momentum=True, base_momentum=0.8, max_momentum=0.9, last_epoch=-1):
        _check_optimizer(optimizer)
        self.optimizer = optimizer
        lows = self._format_param("base_lr", optimizer, base_lr)
        if last_epoch == -1:
            for rate, group in zip(lows, optimizer.param_groups):
                group["lr"] = rate
        self.max_lrs = self._format_param("max_lr", optimizer, max_lr)
        up = float(step_size_up)
        down = up if step_size_down is None else float(step_size_down)
        self.total_size = up + down
        self.step_ratio = up / self.total_size
        if mode not in ("triangular", "triangular2", "exp_range") and scale_fn is None:
            raise ValueError("mode is invalid and scale_fn is None")
        self.mode = mode
        self.gamma = gamma
        if scale_fn is not None:
            self.scale_fn, self.scale_mode = scale_fn, scale_mode
        elif mode == "triangular":
            self.scale_fn, self.scale_mode = lambda cycle: 1.0, "cycle"
        elif mode == "triangular2":
            self.scale_fn, self.scale_mode = lambda cycle: 1 / 2.0 ** (cycle - 1), "cycle"
        else:
            self.scale_fn, self.scale_mode = lambda place: self.gamma ** place, "iterations"
        self.cycle_momentum = cycle_momentum
        if cycle_momentum:
            if "momentum" not in optimizer.defaults:
                raise ValueError(
                    "optimizer must support momentum with `cycle_momentum` option enabled")
            moments = self._format_param("base_momentum", optimizer, base_momentum)
            if last_epoch == -1:
                for moment, group in zip(moments, optimizer.param_groups):
                    group["momentum"] = moment
            self.base_momentums = moments
            self.max_momentums = self._format_param("max_momentum", optimizer, max_momentum)
        super().__init__(optimizer, last_epoch)
        self.base_lrs = lows

    @staticmethod
    def _format_param(name, optimizer, param):
        count = len(optimizer.param_groups)
        if not isinstance(param, (list, tuple)):
            return [param] * count
        if len(param) != count:
            raise ValueError(f"expected {count} values for {name}, got {len(param)}")
        return param

    def get_lr(self):
        self._warn_outside()
        cycle = math.floor(1 + self.last_epoch / self.total_size)
        place = 1.0 + self.last_epoch / self.total_size - cycle
        if place <= self.step_ratio:
            height = place / self.step_ratio
        else:
            height = (place - 1) / (self.step_ratio - 1)
        scale = self.scale_fn(cycle if self.scale_mode == "cycle" else self.last_epoch)
        rates = [
            low + (high - low) * height * scale for low, high in zip(self.base_lrs, self.max_lrs)
        ]
        if self.cycle_momentum:
            for low, high, group in zip(
                    self.base_momentums, self.max_momentums, self.optimizer.param_groups):
                group["momentum"] = high - (high - low) * height * scale
        return rates


class OneCycleLR(_LRScheduler):
    """The rate goes up once, then down to almost nothing.

    Source: Smith and Topin, Super-Convergence.
    """

    def __init__(self, optimizer, max_lr, total_steps=None, epochs=None, steps_per_epoch=None,
                 pct_start=0.3, anneal_strategy="cos", cycle_momentum=True, base_momentum=0.85,
                 max_momentum=0.95, div_factor=25.0, final_div_factor=1e4, last_epoch=-1):
        _check_optimizer(optimizer)
        self.optimizer = optimizer
        if total_steps is None and epochs is None and steps_per_epoch is None:
            raise ValueError("You must define either total_steps OR (epochs AND steps_per_epoch)")
        if total_steps is not None:
            given = {"total_steps": total_steps}
        else:
            given = {"epochs": epochs, "steps_per_epoch": steps_per_epoch}
        for name, value in given.items():
            if not isinstance(value, int) or value <= 0:
                raise ValueError(f"Expected non-negative integer {name}, but got {value}")
        self.total_steps = epochs * steps_per_epoch if total_steps is None else total_steps
        self.step_size_up = float(pct_start * self.total_steps) - 1
        self.step_size_down = float(self.total_steps - self.step_size_up) - 1
        if not isinstance(pct_start, float) or not 0 <= pct_start <= 1:
            raise ValueError(
                f"Expected float between 0 and 1 pct_start, but got {pct_start}")
        if anneal_strategy not in ("cos", "linear"):
            raise ValueError(
                "anneal_strategy must by one of 'cos' or 'linear', instead got "
                f"{anneal_strategy}")
        self.anneal_func = self._cosine if anneal_strategy == "cos" else self._line
        rates = CyclicLR._format_param("max_lr", optimizer, max_lr)
        if last_epoch == -1:
            for rate, group in zip(rates, optimizer.param_groups):
                group["initial_lr"] = rate / div_factor
                group["max_lr"] = rate
                group["min_lr"] = group["initial_lr"] / final_div_factor
        self.cycle_momentum = cycle_momentum
        if cycle_momentum:
            if "momentum" not in optimizer.defaults and "betas" not in optimizer.defaults:
                raise ValueError(
                    "optimizer must support momentum with `cycle_momentum` option enabled")
            self.use_beta1 = "betas" in optimizer.defaults
            highs = CyclicLR._format_param("max_momentum", optimizer, max_momentum)
            lows = CyclicLR._format_param("base_momentum", optimizer, base_momentum)
            if last_epoch == -1:
                for high, low, group in zip(highs, lows, optimizer.param_groups):
                    self._set_momentum(group, high)
                    group["max_momentum"] = high
                    group["base_momentum"] = low
        super().__init__(optimizer, last_epoch)

    def _set_momentum(self, group, value):
        if self.use_beta1:
            group["betas"] = (value, group["betas"][1])
        else:
            group["momentum"] = value

    def _cosine(self, start, end, part):
        return end + (start - end) / 2.0 * (math.cos(math.pi * part) + 1)

    def _line(self, start, end, part):
        return (end - start) * part + start

    def get_lr(self):
        self._warn_outside()
        now = self.last_epoch
        if now > self.total_steps:
            raise ValueError(
                f"Tried to step {now + 1} times. The specified number of total steps is "
                f"{self.total_steps}")
        rates = []
        for group in self.optimizer.param_groups:
            if now <= self.step_size_up:
                part = now / self.step_size_up
                ends = ("initial_lr", "max_lr", "max_momentum", "base_momentum")
            else:
                part = (now - self.step_size_up) / self.step_size_down
                ends = ("max_lr", "min_lr", "base_momentum", "max_momentum")
            rates.append(self.anneal_func(group[ends[0]], group[ends[1]], part))
            if self.cycle_momentum:
                self._set_momentum(
                    group, self.anneal_func(group[ends[2]], group[ends[3]], part))
        return rates
