import random
import torch
from PIL import Image
from torchvision import transforms


def picture(width, height, mode="L"):
    torch.manual_seed(width * height)
    shape = (height, width) if mode == "L" else (height, width, 3)
    return Image.frombytes(mode, (width, height), bytes(torch.randint(0, 256, shape).reshape(-1).tolist()))


image = picture(3, 2)
random.seed(5)
for transform in (transforms.RandomHorizontalFlip(), transforms.RandomVerticalFlip(p=0.3), transforms.RandomApply([transforms.Pad(1)], p=0.4), transforms.RandomChoice([transforms.Pad(1), transforms.CenterCrop(1)]), transforms.RandomOrder([transforms.Pad(1), transforms.CenterCrop(2)])):
    print(transform)
    print([transform(image).tobytes().hex() for _ in range(6)])
colour = picture(3, 2, "RGB")
print([transforms.RandomGrayscale(p=0.5)(colour).tobytes().hex() for _ in range(4)])
