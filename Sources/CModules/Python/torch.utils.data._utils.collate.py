"""How samples become batches."""

from torch.utils.data import default_collate, default_convert
