"""What all optimisers are."""

from torch.optim import Optimizer, required
