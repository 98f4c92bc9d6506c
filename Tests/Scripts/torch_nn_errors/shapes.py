import torch
import torch.nn as nn
import torch.nn.functional as F
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

attempt(lambda: nn.Linear(3, 2)(torch.ones(2, 4)))
attempt(lambda: nn.Conv2d(1, 2, 3)(torch.ones(1, 3, 5, 5)))
attempt(lambda: nn.Conv2d(1, 2, 3)(torch.ones(1, 5, 5)))
attempt(lambda: nn.Conv2d(1, 2, 3)(torch.ones(1, 1, 2, 2)))
attempt(lambda: nn.Conv1d(1, 2, 3)(torch.ones(1, 2, 5)))
attempt(lambda: nn.Conv2d(3, 2, 3, groups=2))
attempt(lambda: nn.Conv2d(2, 3, 3, groups=2))
attempt(lambda: nn.MaxPool2d(2)(torch.ones(4, 4)))
attempt(lambda: nn.MaxPool2d(5)(torch.ones(1, 1, 4, 4)))
attempt(lambda: nn.MaxPool2d(2, padding=2)(torch.ones(1, 1, 4, 4)))
attempt(lambda: nn.BatchNorm1d(3)(torch.ones(2, 4)))
attempt(lambda: nn.BatchNorm1d(3)(torch.ones(1, 3)))
attempt(lambda: nn.BatchNorm2d(3)(torch.ones(2, 3)))
attempt(lambda: nn.LayerNorm(3)(torch.ones(2, 4)))
attempt(lambda: nn.GroupNorm(3, 4)(torch.ones(2, 4, 2)))
attempt(lambda: nn.Dropout(1.5))
attempt(lambda: F.dropout(torch.ones(1), -1))
attempt(lambda: nn.LSTM(3, 2)(torch.ones(4, 3)))
attempt(lambda: nn.LSTM(3, 2)(torch.ones(4, 1, 2)))
attempt(lambda: nn.GRU(3, 2)(torch.ones(4, 1, 3), torch.ones(1, 2, 2)))
attempt(lambda: nn.RNN(1, 1, nonlinearity="x"))
attempt(lambda: nn.LSTMCell(3, 2)(torch.ones(2, 4)))
attempt(lambda: nn.GRU(1, 1, dropout=2))
