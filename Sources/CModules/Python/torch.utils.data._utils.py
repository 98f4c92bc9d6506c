"""What the loader of batches is made of."""

from torch.utils.data._utils import collate
