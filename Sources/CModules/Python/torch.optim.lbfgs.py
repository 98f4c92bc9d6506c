"""The limited-memory method of Broyden, Fletcher, Goldfarb and Shanno.

Source: Nocedal and Wright, Numerical Optimization, algorithms 7.4 and 7.5.
"""

import torch
from torch.optim import Optimizer


class LBFGS(Optimizer):
    """Steps by an estimate of the second derivative from the last changes."""

    __module__ = "torch.optim.lbfgs"

    def __init__(self, params, lr=1, max_iter=20, max_eval=None, tolerance_grad=1e-7,
                 tolerance_change=1e-9, history_size=100, line_search_fn=None):
        if max_eval is None:
            max_eval = max_iter * 5 // 4
        super().__init__(params, dict(
            lr=lr, max_iter=max_iter, max_eval=max_eval, tolerance_grad=tolerance_grad,
            tolerance_change=tolerance_change, history_size=history_size,
            line_search_fn=line_search_fn))
        if len(self.param_groups) != 1:
            raise ValueError("LBFGS doesn't support per-parameter options (parameter groups)")
        if line_search_fn is not None:
            raise RuntimeError("line searches are not supported: line_search_fn must be None")
        self._params = self.param_groups[0]["params"]

    def _gradient(self):
        pieces = []
        for parameter in self._params:
            if parameter.grad is None:
                pieces.append(torch.zeros(parameter.numel(), dtype=parameter.dtype))
            else:
                pieces.append(parameter.grad.reshape(-1))
        return torch.cat(pieces, 0)

    def _move(self, length, direction):
        start = 0
        with torch.no_grad():
            for parameter in self._params:
                count = parameter.numel()
                piece = direction[start:start + count].view(parameter.shape)
                parameter.data.add_(piece * length)
                start += count

    def step(self, closure):
        """Several steps; the closure computes the loss and the gradients anew."""
        group = self.param_groups[0]
        rate, tolerance = group["lr"], group["tolerance_change"]
        memory = self.state[self._params[0]]
        memory.setdefault("func_evals", 0)
        memory.setdefault("n_iter", 0)
        first_loss = closure()
        loss = float(first_loss)
        evaluations = 1
        memory["func_evals"] += 1
        gradient = self._gradient()
        if float(gradient.abs().max()) <= group["tolerance_grad"]:
            return first_loss
        direction, length = memory.get("d"), memory.get("t")
        changes, turns = memory.get("old_stps"), memory.get("old_dirs")
        inverses, scale = memory.get("ro"), memory.get("H_diag")
        last_gradient, last_loss = memory.get("prev_flat_grad"), memory.get("prev_loss")
        for iteration in range(1, group["max_iter"] + 1):
            memory["n_iter"] += 1
            if memory["n_iter"] == 1:
                direction = -gradient
                changes, turns, inverses, scale = [], [], [], 1
            else:
                turn = gradient - last_gradient
                change = direction * length
                curvature = float(turn.dot(change))
                if curvature > 1e-10:
                    if len(turns) == group["history_size"]:
                        turns.pop(0)
                        changes.pop(0)
                        inverses.pop(0)
                    turns.append(turn)
                    changes.append(change)
                    inverses.append(1.0 / curvature)
                    scale = curvature / float(turn.dot(turn))
                rest = -gradient
                weights = [0.0] * len(turns)
                for place in range(len(turns) - 1, -1, -1):
                    weights[place] = float(changes[place].dot(rest)) * inverses[place]
                    rest = rest - turns[place] * weights[place]
                direction = rest * scale
                for place in range(len(turns)):
                    back = float(turns[place].dot(direction)) * inverses[place]
                    direction = direction + changes[place] * (weights[place] - back)
            last_gradient, last_loss = gradient.clone(), loss
            if memory["n_iter"] == 1:
                length = min(1.0, 1.0 / float(gradient.abs().sum())) * rate
            else:
                length = rate
            slope = float(gradient.dot(direction))
            if slope > -tolerance:
                break
            self._move(length, direction)
            if iteration != group["max_iter"]:
                loss = float(closure())
                gradient = self._gradient()
                evaluations += 1
                memory["func_evals"] += 1
            if iteration == group["max_iter"] or evaluations >= group["max_eval"]:
                break
            if float(gradient.abs().max()) <= group["tolerance_grad"]:
                break
            if float((direction * length).abs().max()) <= tolerance:
                break
            if abs(loss - last_loss) < tolerance:
                break
        memory.update(
            d=direction, t=length, old_dirs=turns, old_stps=changes, ro=inverses, H_diag=scale,
            prev_flat_grad=last_gradient, prev_loss=last_loss)
        return first_loss
