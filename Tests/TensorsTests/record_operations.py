"""Records what PyTorch 1.4 answers for every operation: values, types, texts, gradients, errors.

Run with the Python of a PyTorch 1.4 installation; writes Golden/operations.json.
"""
import json
import os
import random
import signal

import torch
import torch.nn.functional as F

random.seed(7)
CASES = []
FLOATS = (torch.float32, torch.float64)


def scalar(x):
    if isinstance(x, bool):
        return {"bool": {"_0": x}}
    if isinstance(x, int):
        return {"int": {"_0": x}}
    return {"float": {"_0": x}}


def text(x):
    """A number as a string that any language reads without loss."""
    if isinstance(x, bool):
        return "1" if x else "0"
    if isinstance(x, float):
        return x.hex() if x == x and abs(x) != float("inf") else str(x)
    return str(x)


def flat(t):
    return [text(x) for x in t.detach().reshape(-1).tolist()]


def described(t):
    base = t.detach()
    # A transposed input keeps its strides.
    return {"dtype": str(t.dtype)[6:], "shape": list(t.shape), "values": flat(t),
            "strides": list(base.stride())}


def answer(t, strides=True):
    result = {"dtype": str(t.dtype)[6:], "shape": list(t.shape), "values": flat(t),
              "repr": repr(t)}
    if strides and t.numel() > 1:
        result["strides"] = list(t.stride())
    return result


def operation(name, params):
    return {"name": name, "parameters": params}


def dies(fn, inputs):
    """Whether the call ends the process (division of integers by zero does)."""
    pid = os.fork()
    if pid == 0:
        try:
            fn(*inputs)
        except Exception:
            pass
        os._exit(0)
    return os.waitpid(pid, 0)[1] != 0


def case(name, params, inputs, fn, grad=False, inplace=False, strides=True):
    """One call: `fn` of the inputs, and its gradients if they are asked for."""
    inputs = [i if isinstance(i, torch.Tensor) else torch.tensor(i) for i in inputs]
    op = operation(name, params)
    if inplace:
        op = operation("in_place", op)
    entry = {"op": op, "inputs": [described(i) for i in inputs]}
    leaves = [i.detach().clone() if i.is_contiguous() else i.detach() for i in inputs]
    if inplace or name.endswith("_"):
        leaves[0] = inputs[0].detach().clone()
    wants = [grad and i.dtype in FLOATS for i in inputs]
    entry["requiresGrad"] = wants
    for leaf, want in zip(leaves, wants):
        leaf.requires_grad_(want)
    args = list(leaves)
    if grad and (inplace or name.endswith("_")):
        args[0] = leaves[0] * 1
        entry["multiplied"] = True
    try:
        out = fn(*args)
        outs = list(out) if isinstance(out, (tuple, list)) else [out]
        entry["outputs"] = [answer(o, strides) for o in outs]
        if grad:
            total = None
            weights = []
            for o in outs:
                if o.dtype not in FLOATS or not o.requires_grad:
                    weights.append(None)
                    continue
                w = torch.tensor([random.randint(-8, 8) / 4 for _ in range(o.numel())],
                                 dtype=o.dtype).view(o.shape)
                weights.append(w)
                part = (o * w).sum()
                total = part if total is None else total + part
            entry["weights"] = [None if w is None else flat(w) for w in weights]
            total.backward()
            entry["grads"] = [flat(l.grad) if w and l.grad is not None else None
                              for l, w in zip(leaves, wants)]
    except Exception as e:
        entry["error"] = {"kind": type(e).__name__, "message": str(e)}
    CASES.append(entry)


def rand(*shape, dtype=torch.float32, low=-3.0, high=3.0):
    n = 1
    for s in shape:
        n *= s
    if dtype in FLOATS:
        values = [random.uniform(low, high) for _ in range(n)]
    elif dtype == torch.bool:
        values = [random.random() < 0.5 for _ in range(n)]
    elif dtype == torch.uint8:
        values = [random.randint(0, 9) for _ in range(n)]
    else:
        values = [random.randint(-9, 9) for _ in range(n)]
    return torch.tensor(values, dtype=dtype).view(shape) if n else torch.zeros(shape, dtype=dtype)


def positive(*shape, **k):
    return rand(*shape, low=0.2, high=3.0, **k)


ALL = [torch.bool, torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64,
       torch.float32, torch.float64]
INTS = [torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64]


def nonzero(t):
    return torch.where(t == 0, torch.ones_like(t), t) if t.dtype != torch.bool else t | True


# Arithmetic: every pair of types, numbers, broadcasting, layouts.
BINARY = {
    "add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b,
    "div": lambda a, b: a / b, "eq": lambda a, b: a == b, "lt": lambda a, b: a < b,
    "ge": lambda a, b: a >= b, "ne": lambda a, b: a != b, "le": lambda a, b: a <= b,
    "gt": lambda a, b: a > b,
}
for name, fn in BINARY.items():
    for left in ALL:
        for right in ALL:
            b = rand(2, 3, dtype=right)
            if name == "div":
                b = nonzero(b)
            case(name, {"alpha": scalar(1)} if name in ("add", "sub") else {},
                 [rand(2, 3, dtype=left), b], fn)
    for left in ALL:
        for number in (2, 2.5, True, -1):
            params = {"other": scalar(number)}
            if name in ("add", "sub"):
                params["alpha"] = scalar(1)
            case(name, params, [rand(4, dtype=left)], lambda a, f=fn, n=number: f(a, n))
    base = {"alpha": scalar(1)} if name in ("add", "sub") else {}
    case(name, base, [rand(2, 3), rand(3)], fn)
    case(name, base, [rand(2, 1), rand(1, 3)], fn)
    case(name, base, [rand(3), rand(2, 3, 3)], fn)
    case(name, base, [rand(2, 3), rand(2)], fn)
    case(name, base, [rand(3), torch.tensor(2.5, dtype=torch.float64)], fn)
    case(name, base, [nonzero(rand(3, dtype=torch.int32)), torch.tensor(3)], fn)
    case(name, base, [rand(3, dtype=torch.int64), torch.tensor(1.5)], fn)
    case(name, base, [torch.tensor(2), torch.tensor(1.5)], fn)
    case(name, base, [rand(0, 3), rand(3)], fn)
    case(name, base, [rand(2, 3).t(), rand(3, 2)], fn)
    case(name, base, [rand(3, 2), rand(2, 3).t()], fn)
    case(name, base, [rand(4, 1, 1), rand(2, 3).t()], fn)
    case(name, base, [rand(1, 3).expand(2, 3), rand(3)], fn)
for name in ("add", "sub", "mul", "div"):
    fn = BINARY[name]
    base = {"alpha": scalar(1)} if name in ("add", "sub") else {}
    case(name, base, [rand(2, 3), positive(2, 3)], fn, grad=True)
    case(name, base, [rand(2, 3), positive(3)], fn, grad=True)
    case(name, base, [rand(2, 1), positive(1, 3)], fn, grad=True)
    case(name, base, [rand(), positive(2)], fn, grad=True)
    case(name, dict(base, other=scalar(2.5)), [rand(2, 3)], lambda a, f=fn: f(a, 2.5), grad=True)
    ip = lambda a, b, n=name: getattr(a, n + "_")(b)
    case(name, base, [rand(2, 3), positive(3)], ip, grad=True, inplace=True)
    case(name, base, [rand(3), positive(2, 3)], ip, inplace=True)
    case(name, base, [rand(3, dtype=torch.int64), positive(3)], ip, inplace=True)
    case(name, base, [rand(3, dtype=torch.uint8), nonzero(rand(3, dtype=torch.int64))], ip,
         inplace=True)
    case(name, base, [rand(3), positive(3, dtype=torch.float64)], ip, inplace=True)
    case(name, dict(base, other=scalar(2)), [rand(3, dtype=torch.bool)],
         lambda a, n=name: getattr(a, n + "_")(2), inplace=True)
for alpha in (2, 0.5, -1, True):
    a = {"alpha": scalar(alpha)}
    for dt in (torch.float32, torch.int64, torch.bool):
        case("add", a, [rand(3, dtype=dt), rand(3, dtype=dt)],
             lambda x, y, k=alpha: torch.add(x, y, alpha=k))
        case("sub", a, [rand(3, dtype=dt), rand(3, dtype=dt)],
             lambda x, y, k=alpha: torch.sub(x, y, alpha=k))
        case("add", dict(a, other=scalar(3)), [rand(3, dtype=dt)],
             lambda x, k=alpha: torch.add(x, 3, alpha=k))
for i in range(20):
    k = random.uniform(-1, 1)
    case("add", {"alpha": scalar(k)}, [rand(3, 7), rand(3, 7)],
         lambda x, y, k=k: torch.add(x, y, alpha=k), grad=i < 4)
    case("add", {"alpha": scalar(k)}, [rand(19), rand(19)],
         lambda x, y, k=k: x.add_(k, y), inplace=True)
for number in (2, 2.5, 0.1):
    case("rsub", {"alpha": scalar(1), "other": scalar(number)}, [rand(4)],
         lambda a, n=number: n - a, grad=True)
    case("rsub", {"alpha": scalar(1), "other": scalar(number)}, [rand(4, dtype=torch.int64)],
         lambda a, n=number: n - a)
    case("__rdiv__", {"other": scalar(number)}, [positive(4)], lambda a, n=number: n / a,
         grad=True)
    case("__rdiv__", {"other": scalar(number)}, [nonzero(rand(4, dtype=torch.int64))],
         lambda a, n=number: n / a)
    case("__rpow__", {"base": scalar(number)}, [rand(4)], lambda a, n=number: n ** a, grad=True)
    case("__rpow__", {"base": scalar(number)}, [rand(4, dtype=torch.uint8)],
         lambda a, n=number: n ** a)
    case("__rfloordiv__", {"other": scalar(number)}, [nonzero(rand(5))],
         lambda a, n=number: n // a)
    for dt in (torch.float32, torch.int64, torch.uint8, torch.float64):
        case("__floordiv__", {"other": scalar(number)}, [rand(6, dtype=dt)],
             lambda a, n=number: a // n)
        if int(number) or dt in FLOATS:
            case("remainder", {"other": scalar(number)}, [rand(6, dtype=dt)],
                 lambda a, n=number: a % n)
            case("fmod", {"other": scalar(number)}, [rand(6, dtype=dt)],
                 lambda a, n=number: torch.fmod(a, n))
case("rsub", {"alpha": scalar(1), "other": scalar(1)}, [rand(2, dtype=torch.bool)],
     lambda a: 1 - a)
case("rsub", {"alpha": scalar(1)}, [rand(3), rand(3)], torch.rsub, grad=True)
for dt in (torch.float32, torch.int64, torch.int8, torch.uint8):
    case("remainder", {}, [rand(2, 4, dtype=dt), nonzero(rand(4, dtype=dt))], lambda a, b: a % b)
    case("fmod", {}, [rand(2, 4, dtype=dt), nonzero(rand(4, dtype=dt))], torch.fmod)
    case("__floordiv__", {}, [rand(2, 4, dtype=dt), nonzero(rand(4, dtype=dt))],
         lambda a, b: a // b)
case("remainder", {"other": scalar(-3)}, [rand(8, dtype=torch.int64)], lambda a: a % -3)
case("remainder", {"other": scalar(-1.5)}, [rand(8)], lambda a: a % -1.5, grad=True)
case("remainder", {}, [rand(2), rand(2, dtype=torch.int64)], lambda a, b: a % b)
case("remainder", {"other": scalar(2)}, [rand(2, dtype=torch.bool)], lambda a: a % 2)
for exponent in (0, 1, 2, 3, 4, -1, -2, 0.5, 2.5, -0.5, 1.0, 2.0, 3.0):
    case("pow", {"exponent": scalar(exponent)}, [positive(5)], lambda a, e=exponent: a ** e,
         grad=True)
    case("pow", {"exponent": scalar(exponent)}, [positive(5, dtype=torch.float64)],
         lambda a, e=exponent: a ** e, grad=True)
    case("pow", {"exponent": scalar(exponent)}, [nonzero(rand(5, dtype=torch.int64)).abs()],
         lambda a, e=exponent: a ** e)
    case("pow", {"exponent": scalar(exponent)}, [positive(2, 3).t()],
         lambda a, e=exponent: a ** e)
case("pow", {"exponent": scalar(2)}, [rand(3)], lambda a: a.pow_(2), grad=False, inplace=True)
case("pow", {}, [positive(2, 3), rand(3)], lambda a, b: a ** b, grad=True)
case("pow", {}, [rand(3, dtype=torch.int64), rand(3)], lambda a, b: a ** b)
case("pow", {}, [rand(3, dtype=torch.int64), rand(3, dtype=torch.uint8)], lambda a, b: a ** b)
case("pow", {}, [positive(3), rand(3, dtype=torch.int64)], lambda a, b: a ** b)
case("pow", {"exponent": scalar(2)}, [rand(3, dtype=torch.bool)], lambda a: a ** 2)

# Pointwise mathematics.
UNARY = ("exp log sqrt sigmoid tanh relu abs neg sign round floor ceil trunc reciprocal rsqrt sin "
         "cos tan asin acos atan sinh cosh log2 log10 log1p expm1 erf frac erfc").split()
for name in UNARY:
    fn = getattr(torch, name)
    inner = {"asin": 0.9, "acos": 0.9}.get(name, 2.5)
    low = 0.1 if name in ("log", "sqrt", "rsqrt", "log2", "log10", "log1p", "reciprocal") else -inner
    if name == "tan":
        low, inner = -1.2, 1.2
    for dt in FLOATS:
        case(name, {}, [rand(7, dtype=dt, low=low, high=inner)], fn, grad=True)
        case(name, {}, [rand(2, 3, dtype=dt, low=low, high=inner).t()], fn)
    for dt in (torch.int64, torch.uint8, torch.bool):
        case(name, {}, [rand(3, dtype=dt)], fn)
    case(name, {}, [torch.tensor([0.0, -0.0, float("nan"), float("inf"), -float("inf"), 1e-30])],
         fn)
    case(name, {}, [rand(2, 3, low=low, high=inner)],
         lambda a, n=name: getattr(a, n + "_")(), grad=True, inplace=True)
for lo, hi in ((None, 1.0), (-1.0, None), (-1.0, 1.0), (-1, 1), (2, 1)):
    params = {}
    if lo is not None:
        params["min"] = scalar(lo)
    if hi is not None:
        params["max"] = scalar(hi)
    fn = lambda a, l=lo, h=hi: torch.clamp(a, l, h) if l is not None and h is not None else (
        torch.clamp(a, min=l) if l is not None else torch.clamp(a, max=h))
    case("clamp", params, [rand(8)], fn, grad=True)
    case("clamp", params, [rand(8, dtype=torch.int64)], fn)
    case("clamp", params, [torch.tensor([float("nan"), 0.0])], fn)
case("clamp", {}, [rand(3)], lambda a: torch.clamp(a))
case("clamp", {"min": scalar(0)}, [rand(3, dtype=torch.bool)], lambda a: torch.clamp(a, 0, 1))
case("leaky_relu", {"slope": 0.1}, [rand(5)], lambda a: F.leaky_relu(a, 0.1), grad=True)
case("maximum", {}, [rand(2, 3), rand(3)], torch.max, grad=True)
case("minimum", {}, [rand(2, 3), rand(3)], torch.min, grad=True)
case("maximum", {}, [rand(3), rand(3, dtype=torch.int64)], torch.max)

# Logic.
case("bitwise_not", {}, [rand(3, dtype=torch.bool)], lambda a: ~a)
case("bitwise_not", {}, [rand(3, dtype=torch.int64)], lambda a: ~a)
case("bitwise_not", {}, [rand(3, dtype=torch.uint8)], lambda a: ~a)
case("bitwise_not", {}, [rand(3)], lambda a: ~a)
case("logical_not", {}, [torch.tensor([0.0, 2.0])], torch.logical_not)
case("logical_xor", {}, [torch.tensor([0.0, 2.0]), torch.tensor([1.0, 1.0])], torch.logical_xor)
case("isnan", {}, [torch.tensor([0.0, float("nan")])], torch.isnan)
BITS = {"__and__": lambda a, b: a & b, "__or__": lambda a, b: a | b,
        "__xor__": lambda a, b: a ^ b, "__lshift__": lambda a, b: a << b}
for name, fn in BITS.items():
    for dt in (torch.bool, torch.uint8, torch.int64, torch.float32):
        case(name, {}, [rand(4, dtype=dt).abs() if dt != torch.bool else rand(4, dtype=dt),
                        torch.tensor([0, 1, 1, 0]).to(dt)], fn)
        case(name, {"other": scalar(1)},
             [rand(4, dtype=dt).abs() if dt != torch.bool else rand(4, dtype=dt)],
             lambda a, f=fn: f(a, 1))
case("__rshift__", {"other": scalar(1)}, [torch.tensor([1, 8, 5])], lambda a: a >> 1)
case("__rshift__", {"other": scalar(1)}, [torch.tensor([1.0, 8.0, 5.0])], lambda a: a >> 1)
case("__and__", {}, [torch.tensor([1]), torch.tensor([1], dtype=torch.int32)], lambda a, b: a & b)
case("eq", {"other": scalar(257)}, [rand(2, dtype=torch.uint8)], lambda a: a == 257)
case("lt", {"other": scalar(-1)}, [rand(2, dtype=torch.uint8)], lambda a: a < -1)
case("eq", {"other": scalar(1)}, [torch.tensor([1, 2])], lambda a: a.eq_(1), inplace=True)
case("where", {}, [rand(2, 3, dtype=torch.bool), rand(2, 3), rand(3)], torch.where, grad=True)
case("where", {}, [torch.tensor([[True], [False]]), rand(3), rand(3)], torch.where)
case("where", {}, [rand(3, dtype=torch.uint8), rand(3), rand(3)], torch.where)
case("where", {}, [rand(3, dtype=torch.int64), rand(3), rand(3)], torch.where)
case("where", {}, [rand(3, dtype=torch.bool), rand(3, dtype=torch.int64), rand(3)], torch.where)
case("where", {}, [rand(2, dtype=torch.bool), rand(2), rand(3)], torch.where)
case("masked_fill", {"value": scalar(1.5)}, [rand(2, 3), rand(2, 3, dtype=torch.bool)],
     lambda a, m: a.masked_fill(m, 1.5), grad=True)
case("masked_fill", {"value": scalar(1.5)}, [rand(2, 3), rand(3, dtype=torch.bool)],
     lambda a, m: a.masked_fill_(m, 1.5), grad=True, inplace=True)
case("masked_fill", {"value": scalar(1)}, [rand(2), rand(2, dtype=torch.int64)],
     lambda a, m: a.masked_fill_(m, 1), inplace=True)
case("equal", {}, [rand(2), rand(3)], lambda a, b: torch.tensor(a.equal(b)))
case("equal", {}, [torch.ones(2), torch.ones(2)], lambda a, b: torch.tensor(a.equal(b)))
case("equal", {}, [torch.ones(2), torch.ones(2).long()], lambda a, b: torch.tensor(a.equal(b)))
near = {"relative": 1e-5, "absolute": 1e-8, "equalNaN": False}
case("isclose", near, [torch.tensor([1.0, 2.0, 3.0]), torch.tensor([1.0, 2.001, 3.00001])],
     torch.isclose)

# Reductions.
def dims(d):
    return {} if d is None else {"dims": d}


for d in (None, [0], [1], [-1], [0, 1], [0, 2], [2, 1], [0, 1, 2], []):
    for keep in (False, True):
        if d is None and keep:
            continue
        k = dict(dims(d), keepDim=keep)
        for name, fn in (("sum", torch.sum), ("mean", torch.mean)):
            f = (lambda a, f=fn: f(a)) if d is None else (
                lambda a, f=fn, d=d, q=keep: f(a, d, q))
            # PyTorch 1.4 forgets to divide the gradient of a mean over an empty list.
            case(name, k, [rand(2, 3, 4)], f, grad=d != [] or name == "sum")
            case(name, k, [rand(4, 3, 2).transpose(0, 2)], f)
            if d in (None, [0]) and not keep:
                case(name, k, [rand(2, 3, 4, dtype=torch.int32)], f)
                case(name, k, [rand(2, 3, 4, dtype=torch.bool)], f)
        if d == []:
            continue
        for name, fn in (("var", torch.var), ("std", torch.std)):
            u = dict(k, unbiased=True)
            f = (lambda a, f=fn: f(a)) if d is None else (
                lambda a, f=fn, d=d, q=keep: f(a, d, True, q))
            case(name, u, [rand(2, 3, 4)], f, grad=True)
            case(name, u, [rand(2, 3, 4, dtype=torch.float64)], f, grad=True)
        for p in (0.0, 1.0, 2.0, 3.0, 1.5, float("inf")):
            if p == float("inf"):
                continue
            n = dict(k, p=p, isFrobenius=False)
            f = (lambda a, p=p: a.norm(p)) if d is None else (
                lambda a, p=p, d=d, q=keep: a.norm(p, d, q))
            if d is not None and len(d) == 3:
                continue
            case("norm", n, [rand(2, 3, 4)], f, grad=p > 0)
case("var", {"unbiased": False, "keepDim": False}, [rand(5)], lambda a: a.var(unbiased=False))
case("std", {"unbiased": True, "keepDim": False}, [torch.tensor([1.0])], torch.std)
case("std", {"unbiased": True, "keepDim": False}, [rand(2, dtype=torch.int64)], torch.std)
case("norm", {"p": 2.0, "keepDim": False, "isFrobenius": False}, [rand(2, dtype=torch.int64)],
     torch.norm)
case("sum", {"keepDim": False, "dtype": 6}, [rand(3, dtype=torch.int64)],
     lambda a: a.sum(dtype=torch.float32))
case("sum", {"keepDim": False, "dtype": 5}, [rand(3)], lambda a: a.sum(dtype=torch.int64))
case("mean", {"keepDim": False, "dtype": 7}, [rand(3, dtype=torch.int64)],
     lambda a: a.mean(dtype=torch.float64))
case("sum", {"dims": [3], "keepDim": False}, [rand(2, 3)], lambda a: a.sum(3))
case("sum", {"dims": [-3], "keepDim": False}, [rand(2, 3)], lambda a: a.sum(-3))
case("sum", {"dims": [0], "keepDim": False}, [rand()], lambda a: a.sum(0))
for n in (31, 32, 33, 64, 100, 1000):
    case("sum", {"keepDim": False}, [rand(n)], torch.sum)
    case("sum", {"keepDim": False}, [rand(n, dtype=torch.float64)], torch.sum)
    case("mean", {"keepDim": False}, [rand(n)], torch.mean)
    case("sum", {"dims": [1], "keepDim": False}, [rand(2, n)], lambda a: a.sum(1))
    case("sum", {"dims": [0], "keepDim": False}, [rand(40, 5)], lambda a: a.sum(0))
    case("sum", {"keepDim": False}, [rand(5, 40).t()], torch.sum)
    case("norm", {"p": 2.0, "keepDim": False, "isFrobenius": False}, [rand(n)], torch.norm)
    case("std", {"unbiased": True, "keepDim": False}, [rand(n)], torch.std)
for name in ("sum", "mean"):
    case(name, {"keepDim": False}, [rand(0)], getattr(torch, name))
    case(name, {"dims": [0], "keepDim": False}, [rand(0, 3)], lambda a, n=name: getattr(a, n)(0))
for d in (None, 0, 1, -1):
    for keep in (False, True):
        if d is None and keep:
            continue
        k = {"keepDim": keep}
        if d is not None:
            k["dim"] = d
        for name in ("max", "min", "prod", "argmax", "argmin"):
            f = (lambda a, n=name: getattr(torch, n)(a)) if d is None else (
                lambda a, n=name, d=d, q=keep: getattr(torch, n)(a, d, q))
            g = not name.startswith("arg")
            case(name, k, [rand(3, 4)], f, grad=g)
            case(name, k, [rand(3, 4, dtype=torch.int64)], f)
            case(name, k, [rand(4, 3).t()], f, grad=g, strides=False)
            case(name, k, [rand(3, 4, dtype=torch.bool)], f)
            case(name, k, [torch.tensor([[1.0, 2.0, 2.0], [2.0, 1.0, 1.0]])], f, grad=g)
            case(name, k, [torch.tensor([[1.0, float("nan"), 2.0], [2.0, 1.0, float("nan")]])], f)
            case(name, k, [rand(0, 3)], f)
        for name in ("any", "all"):
            f = (lambda a, n=name: getattr(a, n)()) if d is None else (
                lambda a, n=name, d=d, q=keep: getattr(a, n)(d, q))
            case(name, k, [rand(3, 4, dtype=torch.bool)], f)
            case(name, k, [rand(3, 4, dtype=torch.uint8)], f)
            case(name, k, [rand(3, 4)], f)
case("max", {"keepDim": False, "dim": 2}, [rand(2, 3)], lambda a: a.max(2))
case("max", {"keepDim": False, "dim": 0}, [rand()], lambda a: a.max(0), grad=True)
case("prod", {"keepDim": False}, [torch.tensor([3.0, 0.0, 2.0])], torch.prod, grad=True)
case("prod", {"keepDim": False}, [torch.tensor([0.0, 0.0, 2.0])], torch.prod, grad=True)
case("prod", {"keepDim": False, "dim": 1}, [torch.tensor([[3.0, 0.0, 2.0], [1.0, 2.0, 3.0]])],
     lambda a: a.prod(1), grad=True)
case("logsumexp", {"keepDim": False, "dims": [1]}, [rand(3, 4)], lambda a: a.logsumexp(1),
     grad=True)

# Matrix products.
def mm(name, fn, shapes, grad=True):
    case(name, {}, [rand(*s) for s in shapes], fn, grad=grad)


for m, k, n in ((2, 2, 1), (4, 2, 1), (3, 5, 4), (1, 7, 1), (6, 9, 8), (5, 17, 3), (2, 0, 3),
                (0, 2, 3)):
    mm("mm", torch.mm, [(m, k), (k, n)])
    case("mm", {}, [rand(m, k), rand(n, k).t()], torch.mm)
    case("mm", {}, [rand(k, m).t(), rand(k, n)], torch.mm)
    case("addmm", {"beta": scalar(1), "alpha": scalar(1)}, [rand(n), rand(m, k), rand(n, k).t()],
         torch.addmm, grad=True)
    case("linear", {}, [rand(m, k), rand(n, k), rand(n)], F.linear, grad=True)
    case("linear", {}, [rand(m, k), rand(n, k)], F.linear, grad=True)
    mm("matmul", torch.matmul, [(m, k), (k, n)])
case("addmm", {"beta": scalar(2), "alpha": scalar(0.5)}, [rand(2, 2), rand(2, 3), rand(3, 2)],
     lambda a, b, c: torch.addmm(a, b, c, beta=2, alpha=0.5), grad=True)
mm("mv", torch.mv, [(3, 4), (4,)])
mm("dot", torch.dot, [(5,), (5,)])
mm("ger", torch.ger, [(3,), (4,)])
mm("bmm", torch.bmm, [(2, 3, 4), (2, 4, 5)])
for s in ([(5,), (5,)], [(3, 4), (4,)], [(4,), (4, 3)], [(2, 3, 4), (4, 5)], [(2, 3, 4), (4,)],
          [(4,), (2, 4, 3)], [(5, 1, 3, 4), (2, 4, 3)], [(3, 4), (2, 4, 3)],
          [(2, 3, 4), (2, 4, 5)]):
    mm("matmul", torch.matmul, s)
mm("linear", F.linear, [(2, 3, 4), (5, 4), (5,)])
mm("linear", F.linear, [(4,), (5, 4), (5,)])
for dt in (torch.int64, torch.int32, torch.uint8, torch.float64, torch.bool):
    case("mm", {}, [rand(2, 3, dtype=dt), rand(3, 2, dtype=dt)], torch.mm)
    case("mv", {}, [rand(2, 3, dtype=dt), rand(3, dtype=dt)], torch.mv)
for shapes in ([(2, 3), (2, 3)], [(2,), (2, 3)], [(2, 3), (3,)], [(1, 2, 3), (3, 3)]):
    mm("mm", torch.mm, shapes, grad=False)
for shapes in ([(2, 3), (2,)], [(2,), (2,)]):
    mm("mv", torch.mv, shapes, grad=False)
for shapes in ([(2,), (3,)], [(2, 2), (2,)]):
    mm("dot", torch.dot, shapes, grad=False)
for shapes in ([(2, 3, 4), (3, 4, 5)], [(2, 3, 4), (2, 3, 5)], [(3, 4), (2, 3, 5)]):
    mm("bmm", torch.bmm, shapes, grad=False)
for shapes in ([(), (2,)], [(2,), (3,)], [(2, 3), (2,)], [(2,), (3, 2)], [(2, 3, 4), (5, 4, 2)],
               [(2, 3, 4), (3, 2)]):
    mm("matmul", torch.matmul, shapes, grad=False)
case("mm", {}, [rand(2, 3), rand(3, 2).long()], torch.mm)
case("mv", {}, [rand(2, 3), rand(3).double()], torch.mv)
case("dot", {}, [rand(2), rand(2).long()], torch.dot)
case("bmm", {}, [rand(2, 3, 4), rand(2, 4, 5).long()], torch.bmm)
one = {"beta": scalar(1), "alpha": scalar(1)}
case("addmm", one, [rand(3), rand(2, 3), rand(3, 2)], torch.addmm)
case("addmm", one, [rand(2, 2), rand(2, 3), rand(2, 2)], torch.addmm)
case("addmm", one, [rand(2, 2).long(), rand(2, 3), rand(3, 2)], torch.addmm)
case("linear", {}, [rand(2, 3), rand(4, 2)], F.linear)
case("linear", {}, [rand(2, 3), rand(4, 3), rand(3)], F.linear)
case("linear", {}, [rand(2, 3).long(), rand(4, 3), rand(4)], F.linear)
case("linear", {}, [rand(2, 3).double(), rand(4, 3), rand(4)], F.linear)

# Views.
x23 = lambda: rand(2, 3)
case("t", {}, [x23()], lambda a: a.t(), grad=True)
case("t", {}, [rand(2)], lambda a: a.t(), grad=True)
case("t", {}, [rand(2, 3, 4)], lambda a: a.t())
case("t", {}, [x23()], lambda a: a.t_(), grad=True, inplace=True)
case("transpose", {"dim0": 0, "dim1": 2}, [rand(2, 3, 4)], lambda a: a.transpose(0, 2), grad=True)
case("transpose", {"dim0": 0, "dim1": 2}, [x23()], lambda a: a.transpose(0, 2))
case("permute", {"dims": [2, 0, 1]}, [rand(2, 3, 4)], lambda a: a.permute(2, 0, 1), grad=True)
for d in ([0], [0, 0], [0, 3]):
    case("permute", {"dims": d}, [x23()], lambda a, d=d: a.permute(*d))
for shape in ([6], [3, 2], [-1], [3, -1], [1, 6, 1], [5], [-1, -1], [-2, 3]):
    case("view", {"shape": shape}, [x23()], lambda a, s=shape: a.view(s), grad=True)
    case("reshape", {"shape": shape}, [x23()], lambda a, s=shape: a.reshape(s), grad=True)
    case("view", {"shape": shape}, [x23().t()], lambda a, s=shape: a.view(s))
    case("reshape", {"shape": shape}, [x23().t()], lambda a, s=shape: a.reshape(s))
case("view", {"shape": [-1, 0]}, [rand(0, 3)], lambda a: a.view(-1, 0))
case("view", {"shape": [2, 2, 2, 3]}, [rand(4, 2, 3).transpose(0, 1)],
     lambda a: a.view(2, 2, 2, 3))
case("flatten", {"start": 1, "end": -1}, [rand(2, 3, 4)], lambda a: a.flatten(1), grad=True)
case("flatten", {"start": 2, "end": 1}, [rand(2, 3, 4)], lambda a: a.flatten(2, 1))
case("flatten", {"start": 0, "end": -1}, [rand()], lambda a: a.flatten())
case("squeeze", {}, [rand(1, 2, 1)], lambda a: a.squeeze(), grad=True)
case("squeeze", {"dim": 0}, [rand(1, 2, 1)], lambda a: a.squeeze(0), grad=True)
case("squeeze", {"dim": 1}, [rand(1, 2, 1)], lambda a: a.squeeze(1), grad=True)
case("squeeze", {"dim": 3}, [rand(1, 2, 1)], lambda a: a.squeeze(3))
case("unsqueeze", {"dim": 1}, [x23()], lambda a: a.unsqueeze(1), grad=True)
case("unsqueeze", {"dim": -1}, [x23()], lambda a: a.unsqueeze(-1), grad=True)
case("unsqueeze", {"dim": 3}, [x23()], lambda a: a.unsqueeze(3))
for shape in ([4, 2, 3], [2, 3], [4, 2, -1], [3, 3], [3], [-1, 2, 3], [2, -3]):
    case("expand", {"shape": shape}, [x23()], lambda a, s=shape: a.expand(s), grad=True,
         strides=False)
case("expand", {"shape": [2, 3]}, [rand(2, 1)], lambda a: a.expand(2, 3), grad=True)
case("repeat", {"times": [2, 2, 1]}, [x23()], lambda a: a.repeat(2, 2, 1), grad=True)
case("repeat", {"times": [2]}, [x23()], lambda a: a.repeat(2))
for dim, index in ((0, 1), (1, -1), (0, 2), (2, 0), (0, -3)):
    case("select", {"dim": dim, "index": index}, [x23()],
         lambda a, d=dim, i=index: a.select(d, i), grad=True)
case("select", {"dim": 0, "index": 0}, [rand()], lambda a: a.select(0, 0))
for start, length in ((0, 2), (1, 1), (0, 3), (-1, 1), (3, 1), (0, -1)):
    case("narrow", {"dim": 0, "start": start, "length": length}, [x23()],
         lambda a, s=start, l=length: a.narrow(0, s, l), grad=True)
case("narrow", {"dim": 2, "start": 0, "length": 1}, [x23()], lambda a: a.narrow(2, 0, 1))
case("as_strided", {"shape": [2, 2], "strides": [1, 1]}, [x23()],
     lambda a: a.as_strided((2, 2), (1, 1)), grad=True)
case("as_strided", {"shape": [10, 2], "strides": [1, 1]}, [x23()],
     lambda a: a.as_strided((10, 2), (1, 1)))
case("alias", {}, [x23()], lambda a: a[...], grad=True)
case("clone", {}, [x23().t()], lambda a: a.clone(), grad=True)
case("contiguous", {}, [x23().t()], lambda a: a.contiguous(), grad=False)
for source in ALL:
    for code, target in enumerate(ALL):
        case("to", {"dtype": code}, [rand(3, dtype=source)], lambda a, t=target: a.to(t))
case("to", {"dtype": 7}, [rand(3)], lambda a: a.double(), grad=True)
case("cat", {"dim": 0}, [x23(), x23()], lambda a, b: torch.cat([a, b]), grad=True)
case("cat", {"dim": 1}, [x23(), rand(2, 2)], lambda a, b: torch.cat([a, b], 1), grad=True)
case("cat", {"dim": 0}, [x23(), rand(2, 2)], lambda a, b: torch.cat([a, b]))
case("cat", {"dim": 0}, [x23(), rand(2)], lambda a, b: torch.cat([a, b]))
case("cat", {"dim": 2}, [x23(), x23()], lambda a, b: torch.cat([a, b], 2))
case("cat", {"dim": 0}, [rand(2), rand(2).long()], lambda a, b: torch.cat([a, b]))
case("cat", {"dim": 0}, [x23(), rand(0)], lambda a, b: torch.cat([a, b]))
case("cat", {"dim": 0}, [rand(), rand()], lambda a, b: torch.cat([a, b]))
case("cat", {"dim": 0}, [], lambda: torch.cat([]))
for dim in (0, 1, 2, -1, 3):
    case("stack", {"dim": dim}, [x23(), x23()], lambda a, b, d=dim: torch.stack([a, b], d),
         grad=True)
case("stack", {"dim": 0}, [rand(2), rand(3)], lambda a, b: torch.stack([a, b]))
case("stack", {"dim": 0}, [], lambda: torch.stack([]))
for n in (1, 2, 3, 7, 0):
    case("chunk", {"count": n, "dim": 0}, [rand(5, 2)], lambda a, n=n: a.chunk(n), grad=n > 0)
for n in (1, 2, 5, 9, 0, -1):
    case("split", {"size": n, "sizes": [], "dim": 0}, [rand(5, 2)], lambda a, n=n: a.split(n),
         grad=n > 0)
for s in ([2, 3], [2, 2], [6, -1]):
    case("split", {"sizes": s, "dim": 0}, [rand(5)], lambda a, s=s: a.split(s), grad=True)
case("unbind", {"dim": 1}, [x23()], lambda a: a.unbind(1), grad=True)
case("unbind", {"dim": 0}, [rand()], lambda a: a.unbind())
case("chunk", {"count": 2, "dim": 0}, [rand()], lambda a: a.chunk(2))
case("gather", {"dim": 1}, [x23(), torch.tensor([[0, 2], [1, 1]])],
     lambda a, i: a.gather(1, i), grad=True)
case("index_select", {"dim": 1}, [x23(), torch.tensor([2, 0, 2])],
     lambda a, i: a.index_select(1, i), grad=True)
case("nonzero", {}, [torch.tensor([[0.0, 1.0], [2.0, 0.0]])], torch.nonzero, strides=False)

# Subscripts.
I = lambda i: {"integer": {"_0": i}}
N = {"newAxis": {}}
E = {"ellipsis": {}}
T = {"tensor": {}}
B = lambda b: {"bool": {"_0": b}}


def S(*a):
    s = slice(*a)
    fields = {}
    if s.start is not None:
        fields["start"] = s.start
    if s.stop is not None:
        fields["end"] = s.stop
    if s.step is not None:
        fields["step"] = s.step
    return {"slice": fields}


x234 = torch.arange(24, dtype=torch.float32).view(2, 3, 4)
x23 = torch.arange(6, dtype=torch.float32).view(2, 3)
SUBSCRIPTS = [
    ([I(0)], (0,)), ([I(-1)], (-1,)), ([I(2)], (2,)), ([I(-3)], (-3,)),
    ([I(0), I(1)], (0, 1)), ([I(0), I(1), I(2)], (0, 1, 2)), ([I(0)] * 4, (0, 0, 0, 0)),
    ([S(None)], (slice(None),)), ([S(1, None)], (slice(1, None),)), ([S(0, 1)], (slice(0, 1),)),
    ([S(5, 1)], (slice(5, 1),)), ([S(-1, None)], (slice(-1, None),)),
    ([S(None, None, 2)], (slice(None, None, 2),)), ([S(None, None, -1)], (slice(None, None, -1),)),
    ([S(None, None, 0)], (slice(None, None, 0),)),
    ([S(None), S(1, 3)], (slice(None), slice(1, 3))), ([S(None), I(1)], (slice(None), 1)),
    ([N], (None,)), ([E], (Ellipsis,)), ([E, I(0)], (Ellipsis, 0)),
    ([I(0), E, I(0)], (0, Ellipsis, 0)), ([E, E, I(0)], (Ellipsis, Ellipsis, 0)),
    ([S(None), N, I(0)], (slice(None), None, 0)), ([B(True)], (True,)), ([B(False)], (False,)),
    ([I(0), I(5)], (0, 5)), ([S(None), I(9)], (slice(None), 9)),
]


def key(k):
    return k[0] if len(k) == 1 else k


for items, k in SUBSCRIPTS:
    case("__getitem__", {"items": items}, [x234], lambda a, k=k: a[key(k)], grad=True)
    value = torch.tensor(7.5)

    def put(a, v, k=k):
        a[key(k)] = v
        return a
    case("__setitem__", {"items": items}, [x234, value], put)
L = torch.tensor
TENSORS = [
    ([T], [L([0, 1])]), ([T], [L([1, 1, 0])]), ([T], [L([-1])]), ([T], [L([2])]), ([T], [L([-3])]),
    ([T], [L([[0, 1], [1, 0]])]), ([T], [L(1)]), ([T], [L([0.5])]),
    ([T], [L([True, False])]), ([T], [L([True])]), ([T], [L([[True, False, True],
                                                            [False, True, False]])]),
    ([T], [L(True)]), ([T], [L([1, 0], dtype=torch.uint8)]),
    ([T, T], [L([0, 1]), L([1, 2])]), ([T, T], [L([0, 1]), L([0, 1, 2])]),
    ([T, T], [L(1), L([0, 1])]), ([T, T], [L([[0], [1]]), L([0, 1])]),
    ([S(None), T], [L([0, 2])]), ([I(0), T], [L([0, 2])]), ([T, S(0, 2)], [L([1, 0])]),
    ([T, N], [L([1, 0])]), ([E, T], [L([1, 0])]),
]


def subscript(items, tensors):
    rest = list(tensors)
    out = []
    for i in items:
        (kind, value), = i.items()
        if kind == "integer":
            out.append(value["_0"])
        elif kind == "slice":
            out.append(slice(value.get("start"), value.get("end"), value.get("step")))
        elif kind == "newAxis":
            out.append(None)
        elif kind == "ellipsis":
            out.append(Ellipsis)
        elif kind == "bool":
            out.append(value["_0"])
        else:
            out.append(rest.pop(0))
    return key(tuple(out))


for items, tensors in TENSORS:
    case("__getitem__", {"items": items}, [x23] + tensors,
         lambda a, *t, i=items: a[subscript(i, t)], grad=True)

    def put(a, v, *t, i=items):
        a[subscript(i, t)] = v
        return a
    case("__setitem__", {"items": items}, [x23, L(7.5)] + tensors, put)
for items, tensors in (([S(None), T, T], [L([0, 2]), L([1, 3])]),
                       ([T, S(None), T], [L([0, 1]), L([0, 2])]),
                       ([T, N, S(None), I(1)], [L([0])]), ([S(None), S(None), T], [L([3, 0])])):
    case("__getitem__", {"items": items}, [x234] + tensors,
         lambda a, *t, i=items: a[subscript(i, t)], grad=True)
for target, items, value in (
        (x23.long(), [I(0)], L([7, 8])), (x23.long(), [I(0)], L([7, 8, 9, 10])),
        (x23.long(), [I(0)], L([7, 8, 9])), (x23.long(), [S(None), I(1)], L([[10], [20]])),
        (x23.long(), [S(None), I(1)], L([[10, 20]])), (x23.long(), [S(None), I(1)], L([[[10, 20]]])),
        (x23, [I(0)], L([True, False, True])), (L(5), [E], L(6)), (x23, [S(0, 0)], L(5.0)),
        (L(5), [I(0)], L(6)), (L(5), [S(0, 1)], L(6)), (L(5), [N], L(6))):
    def put(a, v, i=items):
        a[subscript(i, [])] = v
        return a
    case("__setitem__", {"items": items}, [target, value], put)
    case("__getitem__", {"items": items}, [target], lambda a, i=items: a[subscript(i, [])])
mask = x23 > 2
for value in (L([1.0, 2.0, 3.0]), L([1.0, 2.0]), L(0.0), L([1, 2, 3])):
    def put(a, v, m):
        a[m] = v
        return a
    case("__setitem__", {"items": [T]}, [x23, value, mask], put)

# Layers and losses.
for dim in (0, 1, -1, 2):
    case("softmax", {"dim": dim}, [rand(3, 4)], lambda a, d=dim: F.softmax(a, d), grad=True)
    case("log_softmax", {"dim": dim}, [rand(3, 4)], lambda a, d=dim: F.log_softmax(a, d),
         grad=True)
case("softmax", {"dim": 1}, [rand(3, 4, dtype=torch.int64)], lambda a: F.softmax(a, 1))
case("log_softmax", {"dim": 1}, [rand(3, 4, dtype=torch.int64)], lambda a: F.log_softmax(a, 1))
for reduction in ("none", "mean", "sum"):
    r = {"reduction": reduction}
    for name in ("mse_loss", "l1_loss", "smooth_l1_loss"):
        fn = getattr(F, name)
        f = lambda a, b, f=fn, q=reduction: f(a, b, reduction=q)
        case(name, r, [rand(2, 3), rand(2, 3)], f, grad=name != "smooth_l1_loss")
        case(name, r, [rand(2, 3), rand(2, 3)], f)
        case(name, r, [rand(2, 3), rand(3)], f)
        case(name, r, [rand(2, 3), rand(2, 2)], f)
    n = dict(r, ignoreIndex=-100)
    for name, fn in (("nll_loss", F.nll_loss), ("cross_entropy", F.cross_entropy)):
        f = lambda a, t, *w, f=fn, q=reduction: f(
            a, t, w[0].detach() if w else None, reduction=q)
        for target in (L([0, 2, 1]), L([0, -100, 1]), L([0, 3, 1]), L([0, -1, 1]), L([0, 1]),
                       L([0.0, 1.0, 2.0])):
            case(name, n, [rand(3, 3), target], f, grad=True)
    case("nll_loss", n, [rand(3, 3), L([0, 2, 1]), L([1.0, 2.0, 3.0])],
         lambda a, t, w, q=reduction: F.nll_loss(a, t, w, reduction=q))
    case("nll_loss", n, [rand(2, 3, 2), L([[0, 2], [1, 1]])],
         lambda a, t, q=reduction: F.nll_loss(a, t, reduction=q), grad=True, strides=False)
    p = lambda *s: rand(*s, low=0.05, high=0.95)
    case("binary_cross_entropy", r, [p(2, 3), p(2, 3)],
         lambda a, b, q=reduction: F.binary_cross_entropy(a, b.detach(), reduction=q))
    case("binary_cross_entropy_with_logits", r, [rand(2, 3), p(2, 3)],
         lambda a, b, q=reduction: F.binary_cross_entropy_with_logits(a, b.detach(), reduction=q))
case("mse_loss", {"reduction": "mean"}, [rand(2).long(), rand(2).long()], F.mse_loss)
case("nll_loss", {"reduction": "mean", "ignoreIndex": -100}, [rand(3), L([0])], F.nll_loss)

# In place.
case("zero_", {}, [rand(3)], lambda a: a.zero_(), grad=True)
case("fill_", {"value": scalar(2.5)}, [rand(3)], lambda a: a.fill_(2.5), grad=True)
case("fill_", {"value": scalar(2.5)}, [rand(3).long()], lambda a: a.fill_(2.5))
case("copy_", {}, [rand(2, 3), rand(3)], lambda a, b: a.copy_(b), grad=True)
case("copy_", {}, [rand(2, 3), rand(3).long()], lambda a, b: a.copy_(b))
case("copy_", {}, [rand(2), rand(3)], lambda a, b: a.copy_(b))
case("copy_", {}, [rand(2), rand(2, 2)], lambda a, b: a.copy_(b))
case("copy_", {}, [rand(2, 2), rand(3)], lambda a, b: a.copy_(b))
case("set_", {}, [rand(2), rand(3)], lambda a, b: a.set_(b))
case("set_", {}, [rand(2), rand(3).long()], lambda a, b: a.set_(b))

# Order and sequences.
for dim in (0, 1, -1, 2):
    case("cumsum", {"dim": dim}, [rand(3, 4)], lambda a, d=dim: a.cumsum(d), grad=True)
    case("sort", {"dim": dim, "descending": False}, [rand(3, 4)],
         lambda a, d=dim: a.sort(d), grad=True)
    case("sort", {"dim": dim, "descending": True}, [rand(3, 4)],
         lambda a, d=dim: a.sort(d, descending=True), grad=True)
    case("topk", {"count": 2, "dim": dim, "largest": True}, [rand(3, 4)],
         lambda a, d=dim: a.topk(2, d), grad=True)
for dt in (torch.uint8, torch.int32, torch.int64, torch.float64):
    case("cumsum", {"dim": 0}, [rand(3, 2, dtype=dt)], lambda a: a.cumsum(0))
    case("flip", {"dims": [0]}, [rand(3, 2, dtype=dt)], lambda a: a.flip(0))
    case("tril", {"diagonal": 0}, [rand(3, 3, dtype=dt)], lambda a: a.tril())
case("cumsum", {"dim": 0}, [rand()], lambda a: a.cumsum(0), grad=True)
case("cumsum", {"dim": 0}, [rand(0, 3)], lambda a: a.cumsum(0))
case("cumsum", {"dim": 0}, [rand(3, 4).t()], lambda a: a.cumsum(0), strides=False)
case("sort", {"dim": -1, "descending": False}, [rand()], lambda a: a.sort())
case("sort", {"dim": 0, "descending": False},
     [torch.tensor([2., float("nan"), -1, float("inf")])], lambda a: a.sort(0))
case("sort", {"dim": 0, "descending": False}, [torch.tensor([5, 2, -3])], lambda a: a.sort(0))
case("topk", {"count": 3, "dim": -1, "largest": False}, [rand(5)],
     lambda a: a.topk(3, largest=False), grad=True)
case("topk", {"count": 9, "dim": -1, "largest": True}, [rand(5)], lambda a: a.topk(9))
for dims in ([0], [1], [0, 1], [-1, 0]):
    case("flip", {"dims": dims}, [rand(2, 3)], lambda a, d=dims: a.flip(d), grad=True)
case("flip", {"dims": [0, 0]}, [rand(2, 3)], lambda a: a.flip([0, 0]))
case("flip", {"dims": [2]}, [rand(2, 3)], lambda a: a.flip(2))
case("flip", {"dims": [0]}, [rand(2, 3).t()], lambda a: a.flip(0), strides=False)
for name in ("tril", "triu"):
    for k in (0, 1, -1, 9):
        case(name, {"diagonal": k}, [rand(3, 4)], lambda a, n=name, d=k: getattr(a, n)(d),
             grad=True)
    case(name, {"diagonal": 0}, [rand(2, 3, 3)], lambda a, n=name: getattr(a, n)(), grad=True)

here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "Golden", "operations.json"), "w") as f:
    f.write("[\n" + ",\n".join(json.dumps(c) for c in CASES) + "\n]\n")
print(len(CASES), sum("error" in c for c in CASES))
