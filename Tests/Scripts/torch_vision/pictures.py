import random
import torch
from PIL import Image
from torchvision import transforms


def picture(width, height, mode="L"):
    torch.manual_seed(width * height)
    shape = (height, width) if mode == "L" else (height, width, 3)
    return Image.frombytes(mode, (width, height), bytes(torch.randint(0, 256, shape).reshape(-1).tolist()))


image = picture(4, 3)
print(image.mode, image.size, image.width, image.height, image.getpixel((1, 2)), image.getbands(), image.getextrema(), image.getbbox())
colour = picture(3, 2, "RGB")
print(colour.getpixel((2, 1)), list(colour.getdata()), colour.getextrema())
print(colour.convert("L").tobytes().hex(), image.convert("RGB").tobytes().hex())
print([band.tobytes().hex() for band in colour.split()])
for method in range(5):
    turned = image.transpose(method)
    print(method, turned.size, turned.tobytes().hex())
print(image.crop((-1, 1, 3, 5)).tobytes().hex())
image.putpixel((0, 0), 200)
print(image.getpixel((0, 0)), image.point(lambda level: 255 - level).tobytes().hex())
new = Image.new("RGB", (2, 1), (1, 2, 3))
print(new.tobytes(), Image.new("L", (2, 2), 9).tobytes(), Image.new("L", (1, 1)) == Image.new("L", (1, 1)))
try:
    image.getpixel((9, 0))
except IndexError as error:
    print(error)
print(transforms.Grayscale()(colour).tobytes().hex(), transforms.Grayscale(3)(colour).mode)
print(transforms.functional.hflip(image).tobytes().hex(), transforms.functional.vflip(image).tobytes().hex())
