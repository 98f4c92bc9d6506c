import torch
import torch.nn as nn
class Early(nn.Module):
    def __init__(self):
        self.p = nn.Parameter(torch.ones(1))

class EarlyModule(nn.Module):
    def __init__(self):
        self.p = nn.ReLU()

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

attempt(lambda: nn.Linear(1, 1).nothing)
attempt(lambda: setattr(nn.Linear(1, 1), "weight", 3))
attempt(lambda: setattr(nn.Linear(1, 1), "weight", torch.ones(1)))
attempt(lambda: setattr(nn.Sequential(nn.ReLU()), "0", "x"))
attempt(lambda: setattr(nn.BatchNorm1d(1), "running_mean", 4))
attempt(lambda: Early())
attempt(lambda: EarlyModule())
attempt(lambda: nn.Module()(1))
attempt(lambda: nn.Sequential(1))
attempt(lambda: nn.Sequential(nn.ReLU())[1])
attempt(lambda: nn.Module().add_module("a.b", nn.ReLU()))
attempt(lambda: nn.Module().add_module("", nn.ReLU()))
attempt(lambda: nn.Module().add_module(1, nn.ReLU()))
attempt(lambda: nn.Linear(1, 1).add_module("weight", nn.ReLU()))
attempt(lambda: nn.Module().register_parameter("a", torch.ones(1)))
attempt(lambda: nn.Module().register_parameter("a.b", None))
attempt(lambda: nn.Module().register_buffer("b", 3))
attempt(lambda: nn.Module().register_buffer(3, None))
attempt(lambda: nn.ModuleList(3))
attempt(lambda: nn.ModuleList([nn.ReLU()])[3])
attempt(lambda: nn.ModuleDict({"a": nn.ReLU()})["b"])
attempt(lambda: nn.Linear(1, 1).to(torch.int64))
attempt(lambda: nn.ModuleList([1]))
