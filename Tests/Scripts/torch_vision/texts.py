import random
import torch
from PIL import Image
from torchvision import transforms


def picture(width, height, mode="L"):
    torch.manual_seed(width * height)
    shape = (height, width) if mode == "L" else (height, width, 3)
    return Image.frombytes(mode, (width, height), bytes(torch.randint(0, 256, shape).reshape(-1).tolist()))


for transform in (transforms.ToTensor(), transforms.ToPILImage(), transforms.Normalize((0.1307,), (0.3081,)), transforms.Normalize([0.5] * 3, [0.5] * 3), transforms.Resize(32), transforms.Resize((3, 4), Image.NEAREST), transforms.CenterCrop(24), transforms.Pad(2), transforms.Lambda(lambda x: x), transforms.RandomCrop(24), transforms.RandomCrop(24, padding=4), transforms.RandomHorizontalFlip(), transforms.Grayscale(), transforms.Grayscale(3), transforms.RandomGrayscale()):
    print(transform)
print(transforms.Compose([transforms.Resize(5), transforms.ToTensor(), transforms.Normalize((0.5,), (0.5,))]))
print(transforms.Compose([transforms.Compose([]), transforms.ToTensor()]))
print(transforms.Compose.__module__, transforms.Lambda(lambda x: x + 1)(2))
