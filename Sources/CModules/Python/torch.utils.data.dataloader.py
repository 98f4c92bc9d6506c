"""The loader of batches."""

from torch.utils.data import DataLoader, default_collate
