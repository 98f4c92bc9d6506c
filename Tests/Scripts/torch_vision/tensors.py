import random
import torch
from PIL import Image
from torchvision import transforms


def picture(width, height, mode="L"):
    torch.manual_seed(width * height)
    shape = (height, width) if mode == "L" else (height, width, 3)
    return Image.frombytes(mode, (width, height), bytes(torch.randint(0, 256, shape).reshape(-1).tolist()))


import numpy as np

for mode in ("L", "RGB"):
    image = picture(4, 3, mode)
    tensor = transforms.ToTensor()(image)
    print(tensor.shape, tensor.dtype)
    print(tensor)
    back = transforms.ToPILImage()(tensor)
    print(back.mode, back.size, list(back.getdata()) == list(image.getdata()))
    print(transforms.Normalize((0.5,) * len(tensor), (0.25,) * len(tensor))(tensor))
print(transforms.ToTensor()(np.arange(6, dtype=np.uint8).reshape(2, 3)))
print(transforms.ToTensor()(np.arange(6.0).reshape(2, 3)))
print(transforms.Compose([transforms.ToTensor(), transforms.Normalize((0.1307,), (0.3081,))])(picture(3, 2)))
for wrong in (lambda: transforms.ToTensor()(3), lambda: transforms.Normalize((0.5,), (0.5,))(3), lambda: transforms.Normalize((0.5,), (0.0,))(torch.ones(1, 2, 2)), lambda: transforms.Resize(3)(torch.ones(2)), lambda: transforms.ToPILImage()(3), lambda: transforms.ToPILImage()(torch.ones(2, 2, 2, 2))):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
