import random
import torch
from PIL import Image
from torchvision import transforms


def picture(width, height, mode="L"):
    torch.manual_seed(width * height)
    shape = (height, width) if mode == "L" else (height, width, 3)
    return Image.frombytes(mode, (width, height), bytes(torch.randint(0, 256, shape).reshape(-1).tolist()))


for mode in ("L", "RGB"):
    image = picture(7, 5, mode)
    for size in ((3, 4), (14, 10), (7, 5), (20, 2)):
        for filter in (Image.NEAREST, Image.BILINEAR, Image.BICUBIC, Image.LANCZOS, Image.BOX, Image.HAMMING):
            print(mode, size, filter, image.resize(size, filter).tobytes().hex())
for size in (3, 8, (4, 9)):
    for shape in ((7, 5), (5, 7), (6, 6)):
        resized = transforms.Resize(size)(picture(*shape))
        print(size, shape, resized.size, resized.tobytes().hex())
print(transforms.Resize((4, 3), interpolation=Image.NEAREST)(picture(9, 9)).tobytes().hex())
