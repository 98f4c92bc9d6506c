import torch
import torch.nn as nn
import torch.nn.functional as F
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

attempt(lambda: F.nll_loss(torch.ones(2, 3), torch.tensor([0, 3])))
attempt(lambda: F.nll_loss(torch.ones(2, 3), torch.tensor([0.0, 1.0])))
attempt(lambda: F.cross_entropy(torch.ones(2, 3), torch.tensor([0, 1, 2])))
attempt(lambda: F.cross_entropy(torch.ones(2, 3), torch.tensor([[0], [1]])))
attempt(lambda: F.mse_loss(torch.ones(2, 3), torch.ones(4)))
attempt(lambda: F.binary_cross_entropy(torch.ones(2) * 2, torch.ones(2)))
attempt(lambda: F.binary_cross_entropy_with_logits(torch.ones(2), torch.ones(3)))
attempt(lambda: F.nll_loss(torch.ones(3), torch.tensor([0, 1, 2])))
attempt(lambda: F.embedding(torch.tensor([5]), torch.ones(3, 2)))
attempt(lambda: F.embedding(torch.tensor([1.0]), torch.ones(3, 2)))
attempt(lambda: nn.MultiMarginLoss(p=3))
attempt(lambda: F.pad(torch.ones(2), (1, 2, 3)))
attempt(lambda: F.interpolate(torch.ones(1, 1, 2, 2)))
attempt(lambda: F.glu(torch.ones(3)))
attempt(lambda: F.one_hot(torch.tensor([3]), 2))
