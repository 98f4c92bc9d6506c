"""Sets of pictures."""

import os
import warnings
import _vision
import torch
from PIL import Image
from torch.utils.data import Dataset
from torchvision import transforms as _transforms

__all__ = ["VisionDataset", "MNIST", "FashionMNIST", "KMNIST", "CIFAR10", "FakeData"]


def _indented(head, transform):
    lines = repr(transform).splitlines()
    return [head + lines[0]] + [" " * len(head) + line for line in lines[1:]]


class StandardTransform:
    """A transform of the picture and one of its class."""

    __module__ = "torchvision.datasets.vision"

    def __init__(self, transform=None, target_transform=None):
        self.transform = transform
        self.target_transform = target_transform

    def __call__(self, input, target):
        if self.transform is not None:
            input = self.transform(input)
        if self.target_transform is not None:
            target = self.target_transform(target)
        return input, target

    def __repr__(self):
        lines = [type(self).__name__]
        if self.transform is not None:
            lines += _indented("Transform: ", self.transform)
        if self.target_transform is not None:
            lines += _indented("Target transform: ", self.target_transform)
        return "\n".join(lines)


class VisionDataset(Dataset):
    """What all sets of pictures are."""

    __module__ = "torchvision.datasets.vision"

    def __init__(self, root, transforms=None, transform=None, target_transform=None):
        if isinstance(root, str):
            root = os.path.expanduser(root)
        self.root = root
        if transforms is not None and (transform is not None or target_transform is not None):
            raise ValueError(
                "Only transforms or transform/target_transform can be passed as argument")
        self.transform = transform
        self.target_transform = target_transform
        if transform is not None or target_transform is not None:
            transforms = StandardTransform(transform, target_transform)
        self.transforms = transforms

    def __len__(self):
        raise NotImplementedError

    def extra_repr(self):
        return ""

    def __repr__(self):
        body = [f"Number of datapoints: {len(self)}"]
        if self.root is not None:
            body.append(f"Root location: {self.root}")
        body += self.extra_repr().splitlines()
        if self.transforms is not None:
            body.append(repr(self.transforms))
        return "\n".join(["Dataset " + type(self).__name__] + ["    " + line for line in body])

    def _apply(self, picture, target):
        if self.transform is not None:
            picture = self.transform(picture)
        if self.target_transform is not None:
            target = self.target_transform(target)
        return picture, target


def _as_numbers(transform):
    """What normalises after ToTensor, for whole batches; None where more is done."""
    steps = transform.transforms if type(transform) is _transforms.Compose else [transform]
    if not steps or type(steps[0]) is not _transforms.ToTensor:
        return None
    if any(type(step) is not _transforms.Normalize for step in steps[1:]):
        return None
    return steps[1:]


class _Progress:
    """A bar for each download."""

    def __init__(self, name):
        self.name = name
        self.bar = None

    def __call__(self, done, total):
        if self.bar is None and total:
            from tqdm import tqdm
            self.bar = tqdm(total=total, unit="B", unit_scale=True, desc=self.name)
        if self.bar is not None:
            self.bar.update(done - self.bar.n)

    def close(self):
        if self.bar is not None:
            self.bar.close()


class MNIST(VisionDataset):
    """Handwritten digits."""

    __module__ = "torchvision.datasets.mnist"
    _address = "https://ossci-datasets.s3.amazonaws.com/mnist/"
    _digests = {
        "train-images-idx3-ubyte": "f68b3c2dcbeaaa9fbdd348bbdeb94873",
        "train-labels-idx1-ubyte": "d53e105ee54ea40749a09fcbcd1e9432",
        "t10k-images-idx3-ubyte": "9fb629c4189551a2d022fa330f9573f3",
        "t10k-labels-idx1-ubyte": "ec29112dd5afa0611ce80d1b7f02629c",
    }
    _has_drawings = True
    training_file = "training.pt"
    test_file = "test.pt"
    classes = [
        "0 - zero", "1 - one", "2 - two", "3 - three", "4 - four", "5 - five", "6 - six",
        "7 - seven", "8 - eight", "9 - nine",
    ]

    def __init__(self, root, train=True, transform=None, target_transform=None, download=False):
        super().__init__(root, transform=transform, target_transform=target_transform)
        self.train = train
        self._drawn = False
        part = "train" if train else "t10k"
        names = [part + "-images-idx3-ubyte", part + "-labels-idx1-ubyte"]
        paths = self._find(names)
        if paths is None and download:
            paths = self._fetch(names)
        elif paths is None:
            raise RuntimeError(
                "Dataset not found. You can use download=True to download it")
        if paths is None:
            self._drawn = True
            self._data = None
            self.targets = _vision.digit_labels(60000 if train else 10000, train).long()
            return
        self._data, labels = (_vision.read_idx(path) for path in paths)
        self.targets = labels.long()
        if self._data.dim() != 3 or labels.dim() != 1 or len(self._data) != len(labels):
            raise RuntimeError(
                f"{paths[0]} and {paths[1]} do not belong together: "
                f"{tuple(self._data.shape)} pictures, {tuple(labels.shape)} labels")

    def _find(self, names):
        """Where the files are: in the data folder, else in the root."""
        name = type(self).__name__
        data, root = _vision.data_folder(), str(self.root)
        folders = [f"{root}/{name}/raw", root]
        if data is not None:
            inner = [data] if self._has_drawings else []
            folders = [f"{data}/{name}/raw", f"{data}/{name}"] + inner + folders
        for folder in folders:
            paths = [_vision.find(folder, file) for file in names]
            if None not in paths:
                return paths
        return None

    def _target_folder(self):
        """Where downloads go: the root, or the data folder where cells may not write there."""
        folder = self.raw_folder
        try:
            os.makedirs(folder, exist_ok=True)
            if _vision.can_write(folder):
                return folder
        except OSError:
            pass
        data = _vision.data_folder()
        if data is not None:
            folder = f"{data}/{type(self).__name__}/raw"
            if _vision.make_data_folder(folder):
                return folder
        raise PermissionError(13, "Permission denied", self.raw_folder)

    def _fetch(self, names):
        """Download the files; None where there is no network but there are drawings."""
        folder = self._target_folder()
        mirror = _vision.mirror()
        address = self._address if mirror is None else f"{mirror}/{type(self).__name__}/"
        for name in names:
            if _vision.find(folder, name) is not None:
                continue
            progress = _Progress(name)
            try:
                _vision.download(
                    f"{address}{name}.gz", f"{folder}/{name}.gz", self._digests[name], progress)
            except OSError as error:
                if not self._has_drawings:
                    raise
                print(
                    f"MNIST cannot be downloaded ({error}): these are built-in digits, drawn by "
                    f"the program. Put the real files ({name}.gz and the others) into {folder}.")
                return None
            finally:
                progress.close()
        return self._find(names)

    @property
    def data(self):
        """All pictures."""
        if self._data is None:
            self._data = _vision.digits(range(len(self.targets)), self.train)
        return self._data

    @data.setter
    def data(self, value):
        self._data = value

    def _pictures(self, places):
        if self._data is None:
            count = len(self.targets)
            for place in places:
                if not -count <= place < count:
                    raise IndexError(
                        f"index {place} is out of bounds for dimension 0 with size {count}")
            return _vision.digits([place % count for place in places], self.train)
        return self._data[torch.tensor(places, dtype=torch.int64)]

    def __getitem__(self, index):
        place = int(index)
        target = int(self.targets[place])
        return self._apply(Image.Image(self._pictures([place])[0]), target)

    def __len__(self):
        return len(self.targets)

    def _batch(self, indices):
        """The collated samples at once; None where that would not give the same."""
        if self.target_transform is not None or self.transform is None:
            return None
        if type(self).__getitem__ is not MNIST.__getitem__:
            return None
        steps = _as_numbers(self.transform)
        if steps is None or not torch.is_tensor(self.targets):
            return None
        pictures = self._pictures(indices).unsqueeze(1).float().div(255)
        for step in steps:
            mean, std = torch.tensor(step.mean), torch.tensor(step.std)
            if mean.shape != (1,) or std.shape != (1,):
                return None
            pictures.sub_(mean).div_(std)
        return [pictures, self.targets[torch.tensor(indices, dtype=torch.int64)]]

    def extra_repr(self):
        split = "Split: " + ("Train" if self.train else "Test")
        return split + "\nBuilt-in digits, drawn by the program" if self._drawn else split

    @property
    def raw_folder(self):
        return os.path.join(str(self.root), type(self).__name__, "raw")

    @property
    def processed_folder(self):
        return os.path.join(str(self.root), type(self).__name__, "processed")

    @property
    def class_to_idx(self):
        return {name: number for number, name in enumerate(self.classes)}

    @property
    def train_labels(self):
        warnings.warn("train_labels has been renamed targets")
        return self.targets

    @property
    def test_labels(self):
        warnings.warn("test_labels has been renamed targets")
        return self.targets

    @property
    def train_data(self):
        warnings.warn("train_data has been renamed data")
        return self.data

    @property
    def test_data(self):
        warnings.warn("test_data has been renamed data")
        return self.data


class FashionMNIST(MNIST):
    """Pieces of clothing."""

    __module__ = "torchvision.datasets.mnist"
    _address = "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"
    _digests = {
        "train-images-idx3-ubyte": "8d4fb7e6c68d591d4c3dfef9ec88bf0d",
        "train-labels-idx1-ubyte": "25c81989df183df01b3e8a0aad5dffbe",
        "t10k-images-idx3-ubyte": "bef4ecab320f06d8554ea6380940ec79",
        "t10k-labels-idx1-ubyte": "bb300cfdad3c16e7a12a480ee83cd310",
    }
    _has_drawings = False
    classes = [
        "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker",
        "Bag", "Ankle boot",
    ]


class KMNIST(MNIST):
    """Characters of old Japanese writing."""

    __module__ = "torchvision.datasets.mnist"
    _address = "http://codh.rois.ac.jp/kmnist/dataset/kmnist/"
    _digests = {
        "train-images-idx3-ubyte": "bdb82020997e1d708af4cf47b453dcf7",
        "train-labels-idx1-ubyte": "e144d726b3acfaa3e44228e80efcd344",
        "t10k-images-idx3-ubyte": "5c965bf0a639b31b8f53240b1b52f4d7",
        "t10k-labels-idx1-ubyte": "7320c461ea6c1c855c0b718fb2a4b134",
    }
    _has_drawings = False
    classes = ["o", "ki", "su", "tsu", "na", "ha", "ma", "ya", "re", "wo"]


class CIFAR10(VisionDataset):
    """Small coloured pictures of ten kinds of things, in the files of the binary version."""

    __module__ = "torchvision.datasets.cifar"
    base_folder = "cifar-10-batches-bin"
    classes = [
        "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
    ]

    def __init__(self, root, train=True, transform=None, target_transform=None, download=False):
        super().__init__(root, transform=transform, target_transform=target_transform)
        self.train = train
        names = [f"data_batch_{number}.bin" for number in range(1, 6)]
        if not train:
            names = ["test_batch.bin"]
        folders = [str(self.root), f"{self.root}/{self.base_folder}"]
        data = _vision.data_folder()
        if data is not None:
            folders = [f"{data}/CIFAR10", f"{data}/{self.base_folder}", data] + folders
        for folder in folders:
            paths = [_vision.find(folder, name) for name in names]
            if None not in paths:
                break
        else:
            raise RuntimeError(
                "Dataset not found or corrupted. It is not downloaded: unpack "
                "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz in "
                f"{data or self.root}")
        pieces = []
        for path in paths:
            with open(path, "rb") as file:
                content = file.read()
            if not content or len(content) % 3073 != 0:
                raise RuntimeError(f"{path}: not a file of CIFAR-10's binary version")
            pieces.append(_vision.from_bytes(content, (len(content) // 3073, 3073)))
        rows = torch.cat(pieces, 0)
        self.targets = rows[:, 0].long().tolist()
        self._pixels = rows[:, 1:].reshape(-1, 3, 32, 32).permute(0, 2, 3, 1).contiguous()
        self.class_to_idx = {name: number for number, name in enumerate(self.classes)}

    @property
    def data(self):
        return self._pixels.numpy()

    def __getitem__(self, index):
        return self._apply(Image.Image(self._pixels[index]), self.targets[index])

    def __len__(self):
        return len(self.targets)

    def extra_repr(self):
        return "Split: " + ("Train" if self.train else "Test")


class FakeData(VisionDataset):
    """Pictures of noise."""

    __module__ = "torchvision.datasets.fakedata"

    def __init__(self, size=1000, image_size=(3, 224, 224), num_classes=10, transform=None,
                 target_transform=None, random_offset=0):
        super().__init__(None, transform=transform, target_transform=target_transform)
        self.size = size
        self.num_classes = num_classes
        self.image_size = image_size
        self.random_offset = random_offset

    def __getitem__(self, index):
        if index >= len(self):
            raise IndexError(f"{type(self).__name__} index out of range")
        state = torch.get_rng_state()
        torch.manual_seed(index + self.random_offset)
        picture = torch.randn(*self.image_size)
        target = torch.randint(0, self.num_classes, size=(1,), dtype=torch.long)[0]
        torch.set_rng_state(state)
        return self._apply(_transforms.ToPILImage()(picture), target)

    def __len__(self):
        return self.size
