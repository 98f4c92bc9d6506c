"""Pictures in memory: grey (L) or in colours (RGB)."""

import _vision
import torch

NEAREST, LANCZOS, BILINEAR, BICUBIC, BOX, HAMMING = 0, 1, 2, 3, 4, 5
ANTIALIAS, LINEAR, CUBIC = LANCZOS, BILINEAR, BICUBIC
FLIP_LEFT_RIGHT, FLIP_TOP_BOTTOM, ROTATE_90, ROTATE_180, ROTATE_270 = 0, 1, 2, 3, 4

_BANDS = {"L": 1, "RGB": 3}


def _check_mode(mode):
    if mode not in _BANDS:
        raise ValueError(f"image has wrong mode: only L and RGB are known here, not {mode!r}")


class Image:
    """A picture."""

    __module__ = "PIL.Image"
    format = None

    def __init__(self, pixels=None):
        if pixels is None:
            pixels = torch.zeros(0, 0, dtype=torch.uint8)
        self._pixels = pixels

    @property
    def mode(self):
        return "RGB" if self._pixels.dim() == 3 else "L"

    @property
    def size(self):
        return (self._pixels.shape[1], self._pixels.shape[0])

    @property
    def width(self):
        return self._pixels.shape[1]

    @property
    def height(self):
        return self._pixels.shape[0]

    def __repr__(self):
        return (
            f"<{type(self).__module__}.{type(self).__name__} image mode={self.mode} "
            f"size={self.width}x{self.height} at 0x{id(self):X}>")

    def __eq__(self, other):
        return (
            isinstance(other, Image) and self.mode == other.mode and self.size == other.size
            and torch.equal(self._pixels, other._pixels))

    __hash__ = None

    def __array__(self, dtype=None):
        array = self._pixels.numpy().copy()
        return array if dtype is None else array.astype(dtype)

    @property
    def __array_interface__(self):
        shape = tuple(self._pixels.shape)
        return {"shape": shape, "typestr": "|u1", "version": 3, "data": self.tobytes()}

    def _place(self, xy):
        x, y = xy
        x, y = (x + self.width if x < 0 else x), (y + self.height if y < 0 else y)
        if not (0 <= x < self.width and 0 <= y < self.height):
            raise IndexError("image index out of range")
        return y, x

    def getpixel(self, xy):
        """The grey level, or the red, green and blue, at a place."""
        y, x = self._place(xy)
        value = self._pixels[y, x].tolist()
        return value if self.mode == "L" else tuple(value)

    def putpixel(self, xy, value):
        """Set the grey level or the colour at a place."""
        y, x = self._place(xy)
        self._pixels[y, x] = torch.tensor(value, dtype=torch.uint8)

    def getdata(self, band=None):
        """All pixels, row after row."""
        if self.mode == "L":
            return self._pixels.reshape(-1).tolist()
        rows = self._pixels.reshape(-1, 3)
        if band is not None:
            return rows[:, band].tolist()
        return [tuple(pixel) for pixel in rows.tolist()]

    def getbands(self):
        return tuple(self.mode)

    def getextrema(self):
        """The darkest and the brightest level, of each band."""
        pairs = [
            (int(band.min()), int(band.max()))
            for band in self._pixels.reshape(-1, _BANDS[self.mode]).unbind(1)]
        return pairs[0] if self.mode == "L" else tuple(pairs)

    def getbbox(self):
        """The box that holds all that is not black."""
        ink = self._pixels if self.mode == "L" else self._pixels.max(2)[0]
        places = (ink > 0).nonzero()
        if len(places) == 0:
            return None
        top, left = places.min(0)[0].tolist()
        bottom, right = places.max(0)[0].tolist()
        return (left, top, right + 1, bottom + 1)

    def tobytes(self):
        return _vision.to_bytes(self._pixels)

    def copy(self):
        return Image(self._pixels.clone())

    def load(self):
        return None

    def split(self):
        """Each band as a grey picture."""
        if self.mode == "L":
            return (self.copy(),)
        return tuple(Image(band.clone()) for band in self._pixels.unbind(2))

    def convert(self, mode=None):
        """In another mode; grey is 299/1000 red, 587/1000 green, 114/1000 blue."""
        if mode is None or mode == self.mode:
            return self.copy()
        _check_mode(mode)
        if mode == "RGB":
            return Image(torch.stack([self._pixels] * 3, 2))
        red, green, blue = self._pixels.to(torch.int64).unbind(2)
        grey = (red * 19595 + green * 38470 + blue * 7471 + 0x8000) >> 16
        return Image(grey.to(torch.uint8))

    def resize(self, size, resample=BICUBIC, box=None, reducing_gap=None):
        """In another size, given as width and height."""
        source = self if box is None else self.crop(box)
        width, height = size
        return Image(_vision.resize(source._pixels.contiguous(), width, height, int(resample)))

    def crop(self, box=None):
        """A part; black where there was nothing."""
        if box is None:
            return self.copy()
        left, top, right, bottom = (int(round(edge)) for edge in box)
        if right < left:
            raise ValueError("Coordinate 'right' is less than 'left'")
        if bottom < top:
            raise ValueError("Coordinate 'lower' is less than 'upper'")
        shape = (bottom - top, right - left) + tuple(self._pixels.shape[2:])
        part = torch.zeros(*shape, dtype=torch.uint8)
        x0, x1 = max(left, 0), min(right, self.width)
        y0, y1 = max(top, 0), min(bottom, self.height)
        if x0 < x1 and y0 < y1:
            part[y0 - top:y1 - top, x0 - left:x1 - left] = self._pixels[y0:y1, x0:x1]
        return Image(part)

    def paste(self, other, box=(0, 0)):
        """Put another picture, or a colour, into this one."""
        left, top = box[:2]
        if not isinstance(other, Image):
            right, bottom = box[2:] if len(box) == 4 else self.size
            self._pixels[top:bottom, left:right] = torch.tensor(other, dtype=torch.uint8)
            return
        x0, x1 = max(left, 0), min(left + other.width, self.width)
        y0, y1 = max(top, 0), min(top + other.height, self.height)
        if x0 < x1 and y0 < y1:
            self._pixels[y0:y1, x0:x1] = other._pixels[y0 - top:y1 - top, x0 - left:x1 - left]

    def transpose(self, method):
        """Turned or mirrored."""
        pixels = self._pixels
        if method == FLIP_LEFT_RIGHT:
            return Image(pixels.flip(1))
        if method == FLIP_TOP_BOTTOM:
            return Image(pixels.flip(0))
        if method == ROTATE_90:
            return Image(pixels.transpose(0, 1).flip(0))
        if method == ROTATE_180:
            return Image(pixels.flip(0).flip(1))
        if method == ROTATE_270:
            return Image(pixels.transpose(0, 1).flip(1))
        raise ValueError(f"unknown transpose method {method}")

    def point(self, lut, mode=None):
        """Each level replaced, by a function or a list."""
        table = [lut(level) for level in range(256)] if callable(lut) else list(lut)
        levels = torch.tensor([min(255, max(0, int(level))) for level in table[:256]])
        return Image(levels[self._pixels.to(torch.int64)].to(torch.uint8))


def new(mode, size, color=0):
    """A picture of one colour."""
    _check_mode(mode)
    width, height = size
    if width < 0 or height < 0:
        raise ValueError("Width and height must be >= 0")
    if mode == "L":
        return Image(torch.full((height, width), int(color), dtype=torch.uint8))
    levels = color
    if not isinstance(color, (tuple, list)):
        levels = (color & 255, color >> 8 & 255, color >> 16 & 255)
    bands = [torch.full((height, width), int(level), dtype=torch.uint8) for level in levels]
    return Image(torch.stack(bands, 2))


def frombytes(mode, size, data):
    """A picture of these bytes."""
    _check_mode(mode)
    width, height = size
    shape = (height, width) if mode == "L" else (height, width, 3)
    return Image(_vision.from_bytes(bytes(data), shape))


def fromarray(obj, mode=None):
    """A picture of an array of bytes."""
    pixels = obj if isinstance(obj, torch.Tensor) else torch.as_tensor(obj)
    is_colour = pixels.dim() == 3 and pixels.shape[2] == 3
    if pixels.dtype != torch.uint8 or not is_colour and pixels.dim() != 2:
        raise TypeError(
            f"Cannot handle this data type: {tuple(pixels.shape)}, {pixels.dtype}")
    if mode is not None:
        _check_mode(mode)
    return Image(pixels.clone().contiguous())


def isImageType(value):
    return isinstance(value, Image)
