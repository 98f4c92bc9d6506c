import torch
import torch.nn as nn
net = nn.Sequential(nn.Linear(2, 3), nn.ReLU())
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

attempt(lambda: net.load_state_dict({}))
attempt(lambda: net.load_state_dict({"0.weight": torch.ones(2, 2), "0.bias": torch.ones(3), "x": torch.ones(1)}))
attempt(lambda: net.load_state_dict({"0.weight": torch.ones(3, 2), "0.bias": torch.ones(3), "1.weight": torch.ones(1), "y.z": 1}))
attempt(lambda: net.load_state_dict({"0.weight": torch.ones(3, 2)}, strict=False))
