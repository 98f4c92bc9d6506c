import random
import torch
from PIL import Image
from torchvision import transforms


def picture(width, height, mode="L"):
    torch.manual_seed(width * height)
    shape = (height, width) if mode == "L" else (height, width, 3)
    return Image.frombytes(mode, (width, height), bytes(torch.randint(0, 256, shape).reshape(-1).tolist()))


image = picture(6, 5)
for transform in (transforms.CenterCrop(3), transforms.CenterCrop((2, 5)), transforms.CenterCrop(8), transforms.Pad(1), transforms.Pad((1, 2), fill=7), transforms.Pad((1, 0, 2, 3), padding_mode="edge"), transforms.Pad(2, padding_mode="reflect"), transforms.Pad(2, padding_mode="symmetric")):
    result = transform(image)
    print(transform, result.size, result.tobytes().hex())
print(transforms.Pad(1, fill=(1, 2, 3))(picture(2, 2, "RGB")).tobytes().hex())
print(transforms.Pad(1, fill=9)(picture(2, 2, "RGB")).tobytes().hex())
random.seed(1)
for transform in (transforms.RandomCrop(3), transforms.RandomCrop((2, 4), padding=1), transforms.RandomCrop(7, pad_if_needed=True)):
    for _ in range(4):
        print(transform, transform(image).tobytes().hex())
