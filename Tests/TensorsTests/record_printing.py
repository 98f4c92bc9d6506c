"""Records how PyTorch 1.4 prints tensors: Golden/printing.json.

Run with the Python of a PyTorch 1.4 installation.
"""
import json
import os
import random

import torch

random.seed(11)
inf, nan = float("inf"), float("nan")
CASES = []


def text(x):
    if isinstance(x, bool):
        return "1" if x else "0"
    if isinstance(x, float):
        return x.hex() if x == x and abs(x) != inf else str(x)
    return str(x)


def case(t, options=None, parameter=False, requires_grad=False, steps=None):
    """`steps`: how the values follow from their index, for tensors too large to list."""
    torch.set_printoptions(profile="default")
    torch._tensor_str.PRINT_OPTS.sci_mode = None
    if options:
        torch.set_printoptions(**options)
    shown = t
    if parameter:
        shown = torch.nn.Parameter(t)
    elif requires_grad:
        shown = t.clone().requires_grad_()
    entry = {"dtype": str(t.dtype)[6:], "shape": list(t.shape), "options": options or {},
             "parameter": parameter, "requiresGrad": requires_grad, "text": repr(shown)}
    if steps:
        entry["steps"] = steps
    else:
        entry["values"] = [text(x) for x in t.reshape(-1).tolist()]
    CASES.append(entry)


T = torch.tensor


def rand(*shape, scale=1.0):
    n = 1
    for s in shape:
        n *= s
    return T([random.gauss(0, scale) for _ in range(n)]).view(shape)


for t in (T(1), T(1.0), T(1.5), T(True), T(-3), T(1e10), T(1e-10), T(0.0), T(-0.0), T(inf), T(nan),
          T(123456789.0), T(2.5, dtype=torch.float64), T(7, dtype=torch.uint8), T([]), T([[]]),
          torch.zeros(2, 0, 3), torch.zeros(0, dtype=torch.int64), torch.zeros(0, dtype=torch.bool),
          torch.zeros(3, 0, dtype=torch.float64), T([1, 2, 3, 4]), T([2, 4, 6, 8, 10]),
          T([-1, 200, 3]), T([True, False]), T([[True], [False]]), T([1.0, 2.0]), T([1.5, -2.25]),
          T([1e-5, 1.0]), T([1e-4, 0.05]), T([0.00011, 0.05]), T([1000.0, 1.0]), T([1001.0, 1.0]),
          T([1e8, 1e8]), T([1.1e8, 1e8]), T([99999.5, 100.25]), T([100000.5, 100.25]),
          T([inf, 1.0]), T([nan, 1.0]), T([-inf, 2.5, nan]), T([inf, nan]), T([0.0, 0.0]),
          T([0.0, 1e-20]), T([-0.0, 1.5]), T([1e20, -1e-20]), T([3.0, inf, -7.0]),
          T([12345678, -5]), T([[0.0, 0.0], [0.0, 1.0]]), T([[-0.0053, 0.3793]]),
          T([[[1, 2], [3, 4]], [[5, 6], [7, 8]]]), T([[[[1.0]]]]), T([-9223372036854775808, 1]),
          T([1, 2], dtype=torch.int32), T([1, 2], dtype=torch.int16), T([1, -2], dtype=torch.int8),
          T([255, 2], dtype=torch.uint8), T([1.0, 2.5], dtype=torch.float64),
          T([0.1, 0.2, 0.3]), T([0.12345678, 1.0]), T([9.99995, 1.0]), T([0.99995]),
          torch.arange(30), torch.arange(100), torch.arange(100.0), torch.arange(40.0) / 7,
          torch.arange(24).view(2, 3, 4), torch.arange(48.0).view(2, 2, 3, 4) / 3,
          torch.ones(3, 30), torch.arange(60).view(3, 20), torch.ones(2, 3, dtype=torch.bool),
          torch.zeros(40, dtype=torch.bool), rand(5), rand(3, 4), rand(2, 3, 4), rand(10, scale=100),
          rand(10, scale=0.01), rand(10, scale=1e-6), rand(10, scale=1e6), rand(25),
          rand(3, 12), rand(4, 4, scale=1000), T([[1.0], [1e9]]), T([1e3, 1e-1, 5.0]),
          torch.full((2, 2), 3.14159), torch.full((1, 1), 7.0)):
    case(t)
for t in (T([1.0, 2.0]), rand(2, 3), T(2.0), rand(3, 8), rand(8), rand(9), rand(7), rand(6),
          rand(10, 5)):
    case(t, requires_grad=True)
    case(t, parameter=True)
case(T([1.0], dtype=torch.float64), requires_grad=True)
case(rand(6).double(), requires_grad=True)
case(torch.zeros(0, 2), requires_grad=True)
for options in (dict(precision=2), dict(precision=8), dict(linewidth=40), dict(sci_mode=True),
                dict(sci_mode=False), dict(threshold=5), dict(threshold=5, edgeitems=1),
                dict(profile="short"), dict(profile="full"), dict(precision=0)):
    case(rand(3, 4), options)
    case(rand(12), options)
    case(torch.arange(12), options)
    case(torch.arange(12.0), options)
    case(T([1e-6, 1e6, 2.5]), options)
    case(T([0.0, inf]), options)
    case(torch.arange(60.0).view(3, 20) / 7, options)


def steps(shape, dtype, scale, shift):
    n = 1
    for s in shape:
        n *= s
    t = (torch.arange(n, dtype=torch.float64) * scale + shift).to(dtype).view(shape)
    case(t, steps=[scale, shift])
    return t


for shape in ((1000,), (1001,), (2000,), (40, 40), (7, 200), (200, 7), (3, 400), (10, 10, 11),
              (2, 30, 30), (6, 6, 6, 6), (1000000,), (1000, 1000), (1, 2000), (2000, 1)):
    steps(shape, torch.int64, 1, 0)
    steps(shape, torch.float32, 1, -3)
    steps(shape, torch.float32, 0.37, 0.5)
steps((50, 50), torch.float32, 1e-7, 0)
steps((50, 50), torch.float64, 1.5, 0)
steps((50, 50), torch.int32, 2, 0)
steps((20, 60), torch.bool, 0.5, 0)

here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "Golden", "printing.json"), "w") as f:
    f.write("[\n" + ",\n".join(json.dumps(c) for c in CASES) + "\n]\n")
print(len(CASES))
