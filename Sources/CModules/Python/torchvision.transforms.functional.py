"""What transforms do, as functions."""

import numbers
import torch
from PIL import Image


def _is_pil_image(value):
    return isinstance(value, Image.Image)


def _is_tensor_image(value):
    return torch.is_tensor(value) and value.dim() == 3


def _is_numpy(value):
    return type(value).__module__ == "numpy" and type(value).__name__ == "ndarray"


def _check_pil(img):
    if not _is_pil_image(img):
        raise TypeError(f"img should be PIL Image. Got {type(img)}")


def to_tensor(pic):
    """Channels, rows, columns; bytes become numbers from 0 to 1."""
    if not _is_pil_image(pic) and not _is_numpy(pic):
        raise TypeError(f"pic should be PIL Image or ndarray. Got {type(pic)}")
    if _is_numpy(pic):
        if pic.ndim not in (2, 3):
            raise ValueError(f"pic should be 2/3 dimensional. Got {pic.ndim} dimensions.")
        pixels = torch.from_numpy(pic)
    else:
        pixels = pic._pixels
    if pixels.dim() == 2:
        pixels = pixels.unsqueeze(2)
    pixels = pixels.permute(2, 0, 1).contiguous()
    return pixels.float().div(255) if pixels.dtype == torch.uint8 else pixels


def to_pil_image(pic, mode=None):
    """A picture of a tensor or an array."""
    if not torch.is_tensor(pic) and not _is_numpy(pic):
        raise TypeError(f"pic should be Tensor or ndarray. Got {type(pic)}.")
    if torch.is_tensor(pic):
        if pic.dim() not in (2, 3):
            raise ValueError(f"pic should be 2/3 dimensional. Got {pic.dim()} dimensions.")
        pixels = pic
        if pixels.is_floating_point() and mode != "F":
            pixels = pixels.mul(255).byte()
        pixels = pixels.unsqueeze(0) if pixels.dim() == 2 else pixels
        pixels = pixels.permute(1, 2, 0)
    else:
        if pic.ndim not in (2, 3):
            raise ValueError(f"pic should be 2/3 dimensional. Got {pic.ndim} dimensions.")
        pixels = torch.from_numpy(pic)
        pixels = pixels.unsqueeze(2) if pixels.dim() == 2 else pixels
    if pixels.dtype != torch.uint8:
        raise TypeError(f"Input type {pixels.dtype} is not supported")
    if pixels.shape[2] == 1:
        pixels = pixels.squeeze(2)
    return Image.fromarray(pixels.contiguous())


def normalize(tensor, mean, std, inplace=False):
    """Less the mean of each channel, by its deviation."""
    if not _is_tensor_image(tensor):
        raise TypeError("tensor is not a torch image.")
    if not inplace:
        tensor = tensor.clone()
    mean = torch.as_tensor(mean, dtype=tensor.dtype)
    std = torch.as_tensor(std, dtype=tensor.dtype)
    if mean.dim() == 1:
        mean = mean[:, None, None]
    if std.dim() == 1:
        std = std[:, None, None]
    return tensor.sub_(mean).div_(std)


def resize(img, size, interpolation=Image.BILINEAR):
    """In another size: one number is the shorter edge."""
    _check_pil(img)
    if not (isinstance(size, int) or isinstance(size, (list, tuple)) and len(size) == 2):
        raise TypeError(f"Got inappropriate size arg: {size}")
    if not isinstance(size, int):
        return img.resize(tuple(size[::-1]), interpolation)
    width, height = img.size
    if min(width, height) == size:
        return img
    if width < height:
        return img.resize((size, int(size * height / width)), interpolation)
    return img.resize((int(size * width / height), size), interpolation)


def pad(img, padding, fill=0, padding_mode="constant"):
    """A border around a picture: one number, left and top, or all four sides."""
    _check_pil(img)
    if not isinstance(padding, (numbers.Number, tuple)):
        raise TypeError("Got inappropriate padding arg")
    if not isinstance(fill, (numbers.Number, str, tuple)):
        raise TypeError("Got inappropriate fill arg")
    if not isinstance(padding_mode, str):
        raise TypeError("Got inappropriate padding_mode arg")
    if isinstance(padding, tuple) and len(padding) not in (2, 4):
        raise ValueError(
            "Padding must be an int or a 2, or 4 element tuple, not a "
            f"{len(padding)} element tuple")
    assert padding_mode in ("constant", "edge", "reflect", "symmetric"), \
        "Padding mode should be either constant, edge, reflect or symmetric"
    if isinstance(padding, numbers.Number):
        left = top = right = bottom = int(padding)
    elif len(padding) == 2:
        left, top = right, bottom = padding
    else:
        left, top, right, bottom = padding
    if padding_mode == "constant":
        if img.mode == "RGB" and isinstance(fill, numbers.Number):
            fill = (fill, 0, 0) if fill < 256 else fill
        result = Image.new(img.mode, (img.width + left + right, img.height + top + bottom), fill)
        result.paste(img, (left, top))
        return result

    def places(size, before, after):
        period = {"edge": 1, "symmetric": 2 * size, "reflect": max(1, 2 * size - 2)}[padding_mode]
        for place in range(-before, size + after):
            if padding_mode == "edge":
                yield min(size - 1, max(0, place))
            else:
                place %= period
                last = period - 1 if padding_mode == "symmetric" else period
                yield place if place < size else last - place

    rows = torch.tensor(list(places(img.height, top, bottom)))
    columns = torch.tensor(list(places(img.width, left, right)))
    return Image.Image(img._pixels[rows][:, columns].contiguous())


def crop(img, top, left, height, width):
    """A part of a picture."""
    _check_pil(img)
    return img.crop((left, top, left + width, top + height))


def center_crop(img, output_size):
    """The middle of a picture."""
    if isinstance(output_size, numbers.Number):
        output_size = (int(output_size), int(output_size))
    height, width = output_size
    top = int(round((img.height - height) / 2.0))
    left = int(round((img.width - width) / 2.0))
    return crop(img, top, left, height, width)


def resized_crop(img, top, left, height, width, size, interpolation=Image.BILINEAR):
    """A part of a picture, in another size."""
    return resize(crop(img, top, left, height, width), size, interpolation)


def hflip(img):
    """Left and right exchanged."""
    _check_pil(img)
    return img.transpose(Image.FLIP_LEFT_RIGHT)


def vflip(img):
    """Top and bottom exchanged."""
    _check_pil(img)
    return img.transpose(Image.FLIP_TOP_BOTTOM)


def to_grayscale(img, num_output_channels=1):
    """In grey, with one channel or three equal ones."""
    _check_pil(img)
    if num_output_channels not in (1, 3):
        raise ValueError("num_output_channels should be either 1 or 3")
    grey = img.convert("L")
    return grey if num_output_channels == 1 else grey.convert("RGB")
