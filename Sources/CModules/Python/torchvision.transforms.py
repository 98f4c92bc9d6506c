"""What is done to pictures before they are data."""

import numbers
import random
import torch
from PIL import Image
from torchvision.transforms import functional
from torchvision.transforms import functional as F

__all__ = [
    "Compose", "ToTensor", "ToPILImage", "Normalize", "Resize", "Scale", "CenterCrop", "Pad",
    "Lambda", "RandomApply", "RandomChoice", "RandomOrder", "RandomCrop", "RandomHorizontalFlip",
    "RandomVerticalFlip", "Grayscale", "RandomGrayscale",
]

_FILTERS = {
    Image.NEAREST: "PIL.Image.NEAREST", Image.BILINEAR: "PIL.Image.BILINEAR",
    Image.BICUBIC: "PIL.Image.BICUBIC", Image.LANCZOS: "PIL.Image.LANCZOS",
    Image.HAMMING: "PIL.Image.HAMMING", Image.BOX: "PIL.Image.BOX",
}


def _pair(size):
    return (int(size), int(size)) if isinstance(size, numbers.Number) else size


class Compose:
    """Several transforms, one after the other."""

    __module__ = "torchvision.transforms.transforms"

    def __init__(self, transforms):
        self.transforms = transforms

    def __call__(self, img):
        for transform in self.transforms:
            img = transform(img)
        return img

    def __repr__(self):
        lines = "".join(f"\n    {transform}" for transform in self.transforms)
        return f"{type(self).__name__}({lines}\n)"


class ToTensor:
    """A tensor of a picture."""

    __module__ = "torchvision.transforms.transforms"

    def __call__(self, pic):
        return F.to_tensor(pic)

    def __repr__(self):
        return type(self).__name__ + "()"


class ToPILImage:
    """A picture of a tensor."""

    __module__ = "torchvision.transforms.transforms"

    def __init__(self, mode=None):
        self.mode = mode

    def __call__(self, pic):
        return F.to_pil_image(pic, self.mode)

    def __repr__(self):
        mode = "" if self.mode is None else f"mode={self.mode}"
        return f"{type(self).__name__}({mode})"


class Normalize:
    """Less the mean of each channel, by its deviation."""

    __module__ = "torchvision.transforms.transforms"

    def __init__(self, mean, std, inplace=False):
        self.mean = mean
        self.std = std
        self.inplace = inplace

    def __call__(self, tensor):
        return F.normalize(tensor, self.mean, self.std, self.inplace)

    def __repr__(self):
        return f"{type(self).__name__}(mean={self.mean}, std={self.std})"


class Resize:
    """In another size."""

    __module__ = "torchvision.transforms.transforms"

    def __init__(self, size, interpolation=Image.BILINEAR):
        assert isinstance(size, int) or isinstance(size, (list, tuple)) and len(size) == 2
        self.size = size
        self.interpolation = interpolation

    def __call__(self, img):
        return F.resize(img, self.size, self.interpolation)

    def __repr__(self):
        return (
            f"{type(self).__name__}(size={self.size}, "
            f"interpolation={_FILTERS[self.interpolation]})")


class Scale(Resize):
    """The old name of Resize."""

    __module__ = "torchvision.transforms.transforms"


class CenterCrop:
    """The middle of a picture."""

    __module__ = "torchvision.transforms.transforms"

    def __init__(self, size):
        self.size = _pair(size)

    def __call__(self, img):
        return F.center_crop(img, self.size)

    def __repr__(self):
        return f"{type(self).__name__}(size={self.size})"


class Pad:
    """A border."""

    __module__ = "torchvision.transforms.transforms"

    def __init__(self, padding, fill=0, padding_mode="constant"):
        assert isinstance(padding, (numbers.Number, tuple))
        assert isinstance(fill, (numbers.Number, str, tuple))
        assert padding_mode in ("constant", "edge", "reflect", "symmetric")
        if isinstance(padding, tuple) and len(padding) not in (2, 4):
            raise ValueError(
                "Padding must be an int or a 2, or 4 element tuple, not a "
                f"{len(padding)} element tuple")
        self.padding = padding
        self.fill = fill
        self.padding_mode = padding_mode

    def __call__(self, img):
        return F.pad(img, self.padding, self.fill, self.padding_mode)

    def __repr__(self):
        return (
            f"{type(self).__name__}(padding={self.padding}, fill={self.fill}, "
            f"padding_mode={self.padding_mode})")


class Lambda:
    """A function."""

    __module__ = "torchvision.transforms.transforms"

    def __init__(self, lambd):
        assert callable(lambd), repr(type(lambd).__name__) + " object is not callable"
        self.lambd = lambd

    def __call__(self, img):
        return self.lambd(img)

    def __repr__(self):
        return type(self).__name__ + "()"


class RandomTransforms:
    """A list of transforms that chance plays with."""

    __module__ = "torchvision.transforms.transforms"

    def __init__(self, transforms):
        assert isinstance(transforms, (list, tuple))
        self.transforms = transforms

    def __repr__(self):
        lines = "".join(f"\n    {transform}" for transform in self.transforms)
        return f"{type(self).__name__}({lines}\n)"


class RandomApply(RandomTransforms):
    """All or none of some transforms."""

    __module__ = "torchvision.transforms.transforms"

    def __init__(self, transforms, p=0.5):
        super().__init__(transforms)
        self.p = p

    def __call__(self, img):
        if self.p < random.random():
            return img
        for transform in self.transforms:
            img = transform(img)
        return img

    def __repr__(self):
        lines = "".join(f"\n    {transform}" for transform in self.transforms)
        return f"{type(self).__name__}(\n    p={self.p}{lines}\n)"


class RandomOrder(RandomTransforms):
    """Transforms in random order."""

    __module__ = "torchvision.transforms.transforms"

    def __call__(self, img):
        order = list(range(len(self.transforms)))
        random.shuffle(order)
        for place in order:
            img = self.transforms[place](img)
        return img


class RandomChoice(RandomTransforms):
    """One of some transforms."""

    __module__ = "torchvision.transforms.transforms"

    def __call__(self, img):
        return random.choice(self.transforms)(img)


class RandomCrop:
    """A part from a random place."""

    __module__ = "torchvision.transforms.transforms"

    def __init__(self, size, padding=None, pad_if_needed=False, fill=0, padding_mode="constant"):
        self.size = _pair(size)
        self.padding = padding
        self.pad_if_needed = pad_if_needed
        self.fill = fill
        self.padding_mode = padding_mode

    @staticmethod
    def get_params(img, output_size):
        """Top, left, height and width of a random part."""
        height, width = output_size
        if (img.height, img.width) == (height, width):
            return 0, 0, height, width
        top = random.randint(0, img.height - height)
        left = random.randint(0, img.width - width)
        return top, left, height, width

    def __call__(self, img):
        if self.padding is not None:
            img = F.pad(img, self.padding, self.fill, self.padding_mode)
        height, width = self.size
        if self.pad_if_needed and img.width < width:
            img = F.pad(img, (width - img.width, 0), self.fill, self.padding_mode)
        if self.pad_if_needed and img.height < height:
            img = F.pad(img, (0, height - img.height), self.fill, self.padding_mode)
        return F.crop(img, *self.get_params(img, self.size))

    def __repr__(self):
        return f"{type(self).__name__}(size={self.size}, padding={self.padding})"


class _RandomFlip:
    """Mirrored now and then."""

    def __init__(self, p=0.5):
        self.p = p

    def __call__(self, img):
        return self._flip(img) if random.random() < self.p else img

    def __repr__(self):
        return f"{type(self).__name__}(p={self.p})"


class RandomHorizontalFlip(_RandomFlip):
    """Left and right exchanged now and then."""

    __module__ = "torchvision.transforms.transforms"
    _flip = staticmethod(F.hflip)


class RandomVerticalFlip(_RandomFlip):
    """Top and bottom exchanged now and then."""

    __module__ = "torchvision.transforms.transforms"
    _flip = staticmethod(F.vflip)


class Grayscale:
    """In grey."""

    __module__ = "torchvision.transforms.transforms"

    def __init__(self, num_output_channels=1):
        self.num_output_channels = num_output_channels

    def __call__(self, img):
        return F.to_grayscale(img, self.num_output_channels)

    def __repr__(self):
        return f"{type(self).__name__}(num_output_channels={self.num_output_channels})"


class RandomGrayscale:
    """In grey now and then."""

    __module__ = "torchvision.transforms.transforms"

    def __init__(self, p=0.1):
        self.p = p

    def __call__(self, img):
        channels = 1 if img.mode == "L" else 3
        return F.to_grayscale(img, channels) if random.random() < self.p else img

    def __repr__(self):
        return f"{type(self).__name__}(p={self.p})"
