"""Several pictures as one."""

import math
import torch


def make_grid(tensor, nrow=8, padding=2, normalize=False, range=None, scale_each=False,
              pad_value=0):
    """A picture of pictures, side by side."""
    if isinstance(tensor, list):
        tensor = torch.stack(tensor, 0)
    if not torch.is_tensor(tensor):
        raise TypeError(f"tensor or list of tensors expected, got {type(tensor)}")
    if tensor.dim() == 2:
        tensor = tensor.unsqueeze(0)
    if tensor.dim() == 3:
        if tensor.size(0) == 1:
            tensor = torch.cat([tensor, tensor, tensor], 0)
        tensor = tensor.unsqueeze(0)
    if tensor.dim() == 4 and tensor.size(1) == 1:
        tensor = torch.cat([tensor, tensor, tensor], 1)
    if normalize:
        def stretched(part):
            low, high = (float(part.min()), float(part.max())) if range is None else range
            return part.clamp(low, high).add(-low).div(high - low + 1e-5)

        if scale_each:
            tensor = torch.stack([stretched(part) for part in tensor], 0)
        else:
            tensor = stretched(tensor)
    if tensor.size(0) == 1:
        return tensor.squeeze(0)
    count = tensor.size(0)
    columns = min(nrow, count)
    rows = math.ceil(count / columns)
    height, width = tensor.size(2) + padding, tensor.size(3) + padding
    shape = (tensor.size(1), height * rows + padding, width * columns + padding)
    grid = torch.full(shape, float(pad_value), dtype=tensor.dtype)
    for place, picture in enumerate(tensor):
        top, left = place // columns * height + padding, place % columns * width + padding
        grid[:, top:top + height - padding, left:left + width - padding] = picture
    return grid
