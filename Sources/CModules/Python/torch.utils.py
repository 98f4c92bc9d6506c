"""What does not belong elsewhere."""

from torch.utils import data
