"""Data sets, samplers and the loader that makes batches of them."""

import warnings
from bisect import bisect_right
import torch
from torch import Tensor

__all__ = [
    "Dataset", "IterableDataset", "TensorDataset", "ConcatDataset", "ChainDataset", "Subset",
    "random_split", "Sampler", "SequentialSampler", "RandomSampler", "SubsetRandomSampler",
    "WeightedRandomSampler", "BatchSampler", "DataLoader", "get_worker_info",
]


def __getattr__(name):
    if name in ("dataset", "sampler", "dataloader", "_utils"):
        import importlib
        return importlib.import_module("torch.utils.data." + name)
    raise AttributeError(f"module 'torch.utils.data' has no attribute '{name}'")


class Dataset:
    """Samples by their place."""

    __module__ = "torch.utils.data.dataset"

    def __getitem__(self, index):
        raise NotImplementedError

    def __add__(self, other):
        return ConcatDataset([self, other])


class IterableDataset(Dataset):
    """Samples that come one after the other."""

    __module__ = "torch.utils.data.dataset"

    def __iter__(self):
        raise NotImplementedError

    def __add__(self, other):
        return ChainDataset([self, other])


class TensorDataset(Dataset):
    """The rows of tensors."""

    __module__ = "torch.utils.data.dataset"

    def __init__(self, *tensors):
        assert all(tensors[0].size(0) == tensor.size(0) for tensor in tensors)
        self.tensors = tensors

    def __getitem__(self, index):
        return tuple(tensor[index] for tensor in self.tensors)

    def __len__(self):
        return self.tensors[0].size(0)

    def _batch(self, indices):
        """The collated samples at once; None where that would not give the same."""
        if type(self).__getitem__ is not TensorDataset.__getitem__:
            return None
        if any(tensor.requires_grad or tensor.dim() == 0 for tensor in self.tensors):
            return None
        places = torch.tensor(indices, dtype=torch.int64)
        return [tensor[places] for tensor in self.tensors]


class ConcatDataset(Dataset):
    """Data sets one after the other."""

    __module__ = "torch.utils.data.dataset"

    @staticmethod
    def cumsum(sequence):
        """Where each data set ends."""
        ends, end = [], 0
        for dataset in sequence:
            end += len(dataset)
            ends.append(end)
        return ends

    def __init__(self, datasets):
        super().__init__()
        assert len(datasets) > 0, "datasets should not be an empty iterable"
        self.datasets = list(datasets)
        for dataset in self.datasets:
            assert not isinstance(dataset, IterableDataset), \
                "ConcatDataset does not support IterableDataset"
        self.cumulative_sizes = self.cumsum(self.datasets)

    def __len__(self):
        return self.cumulative_sizes[-1]

    def __getitem__(self, index):
        if index < 0:
            if -index > len(self):
                raise ValueError("absolute value of index should not exceed dataset length")
            index += len(self)
        number = bisect_right(self.cumulative_sizes, index)
        start = self.cumulative_sizes[number - 1] if number else 0
        return self.datasets[number][index - start]

    @property
    def cummulative_sizes(self):
        warnings.warn(
            "cummulative_sizes attribute is renamed to cumulative_sizes", DeprecationWarning)
        return self.cumulative_sizes


class ChainDataset(IterableDataset):
    """Data sets that are gone through one after the other."""

    __module__ = "torch.utils.data.dataset"

    def __init__(self, datasets):
        super().__init__()
        self.datasets = datasets

    def __iter__(self):
        for dataset in self.datasets:
            assert isinstance(dataset, IterableDataset), \
                "ChainDataset only supports IterableDataset"
            yield from dataset

    def __len__(self):
        return sum(len(dataset) for dataset in self.datasets)


class Subset(Dataset):
    """Some samples of another data set."""

    __module__ = "torch.utils.data.dataset"

    def __init__(self, dataset, indices):
        self.dataset = dataset
        self.indices = indices

    def __getitem__(self, index):
        return self.dataset[self.indices[index]]

    def __len__(self):
        return len(self.indices)

    def _batch(self, indices):
        if type(self).__getitem__ is not Subset.__getitem__:
            return None
        batch = getattr(self.dataset, "_batch", None)
        return None if batch is None else batch([int(self.indices[index]) for index in indices])


def random_split(dataset, lengths):
    """Subsets of these lengths, drawn at random, that do not overlap."""
    total = sum(lengths)
    if total != len(dataset):
        raise ValueError("Sum of input lengths does not equal the length of the input dataset!")
    indices = torch.randperm(total).tolist()
    parts, start = [], 0
    for length in lengths:
        parts.append(Subset(dataset, indices[start:start + length]))
        start += length
    return parts


class Sampler:
    """In what order samples come."""

    __module__ = "torch.utils.data.sampler"

    def __init__(self, data_source):
        pass

    def __iter__(self):
        raise NotImplementedError


class SequentialSampler(Sampler):
    """All, in their order."""

    __module__ = "torch.utils.data.sampler"

    def __init__(self, data_source):
        self.data_source = data_source

    def __iter__(self):
        return iter(range(len(self.data_source)))

    def __len__(self):
        return len(self.data_source)


def _check_count(num_samples):
    if not isinstance(num_samples, int) or isinstance(num_samples, bool) or num_samples <= 0:
        raise ValueError(
            f"num_samples should be a positive integer value, but got num_samples={num_samples}")


def _check_replacement(replacement):
    if not isinstance(replacement, bool):
        raise ValueError(
            f"replacement should be a boolean value, but got replacement={replacement}")


class RandomSampler(Sampler):
    """All in random order, or drawn one by one."""

    __module__ = "torch.utils.data.sampler"

    def __init__(self, data_source, replacement=False, num_samples=None):
        self.data_source = data_source
        self.replacement = replacement
        self._num_samples = num_samples
        _check_replacement(replacement)
        if num_samples is not None and not replacement:
            raise ValueError(
                "With replacement=False, num_samples should not be specified, since a random "
                "permute will be performed.")
        _check_count(self.num_samples)

    @property
    def num_samples(self):
        return len(self.data_source) if self._num_samples is None else self._num_samples

    def __iter__(self):
        count = len(self.data_source)
        if self.replacement:
            drawn = torch.randint(high=count, size=(self.num_samples,), dtype=torch.int64)
        else:
            drawn = torch.randperm(count)
        return iter(drawn.tolist())

    def __len__(self):
        return self.num_samples


class SubsetRandomSampler(Sampler):
    """Some, in random order."""

    __module__ = "torch.utils.data.sampler"

    def __init__(self, indices):
        self.indices = indices

    def __iter__(self):
        return (self.indices[place] for place in torch.randperm(len(self.indices)).tolist())

    def __len__(self):
        return len(self.indices)


class WeightedRandomSampler(Sampler):
    """Drawn by weights."""

    __module__ = "torch.utils.data.sampler"

    def __init__(self, weights, num_samples, replacement=True):
        _check_count(num_samples)
        _check_replacement(replacement)
        if isinstance(weights, Tensor):
            self.weights = weights.to(torch.float64)
        else:
            self.weights = torch.tensor(weights, dtype=torch.float64)
        self.num_samples = num_samples
        self.replacement = replacement

    def __iter__(self):
        return iter(torch.multinomial(self.weights, self.num_samples, self.replacement).tolist())

    def __len__(self):
        return self.num_samples


class BatchSampler(Sampler):
    """What another sampler gives, in batches."""

    __module__ = "torch.utils.data.sampler"

    def __init__(self, sampler, batch_size, drop_last):
        if not isinstance(sampler, Sampler):
            raise ValueError(
                "sampler should be an instance of torch.utils.data.Sampler, but got "
                f"sampler={sampler}")
        if not isinstance(batch_size, int) or isinstance(batch_size, bool) or batch_size <= 0:
            raise ValueError(
                f"batch_size should be a positive integer value, but got batch_size={batch_size}")
        if not isinstance(drop_last, bool):
            raise ValueError(
                f"drop_last should be a boolean value, but got drop_last={drop_last}")
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last

    def __iter__(self):
        batch = []
        for index in self.sampler:
            batch.append(index)
            if len(batch) == self.batch_size:
                yield batch
                batch = []
        if batch and not self.drop_last:
            yield batch

    def __len__(self):
        count = len(self.sampler)
        return count // self.batch_size if self.drop_last else -(-count // self.batch_size)


_COLLATE = (
    "default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found {}")


def default_collate(batch):
    """Samples as one: tensors stacked, numbers as a tensor, containers part by part."""
    first = batch[0]
    kind = type(first)
    if isinstance(first, Tensor):
        return torch.stack(batch, 0)
    if kind.__module__ == "numpy":
        import numpy
        if isinstance(first, numpy.ndarray):
            if first.dtype.kind in "SaUO":
                raise TypeError(_COLLATE.format(first.dtype))
            return default_collate([torch.as_tensor(sample) for sample in batch])
        if isinstance(first, numpy.generic) and not isinstance(first, (str, bytes)):
            return torch.as_tensor(numpy.array(batch))
    if isinstance(first, float):
        return torch.tensor(batch, dtype=torch.float64)
    if isinstance(first, int):
        return torch.tensor(batch)
    if isinstance(first, (str, bytes)):
        return batch
    if isinstance(first, dict):
        return {key: default_collate([sample[key] for sample in batch]) for key in first}
    if isinstance(first, tuple) and hasattr(first, "_fields"):
        return kind(*(default_collate(samples) for samples in zip(*batch)))
    if isinstance(first, (list, tuple, range)):
        return [default_collate(samples) for samples in zip(*batch)]
    raise TypeError(_COLLATE.format(kind))


def default_convert(data):
    """What a loader without batches makes of a sample: arrays become tensors."""
    kind = type(data)
    if isinstance(data, Tensor):
        return data
    if kind.__module__ == "numpy":
        return torch.as_tensor(data)
    if isinstance(data, dict):
        return {key: default_convert(data[key]) for key in data}
    if isinstance(data, tuple) and hasattr(data, "_fields"):
        return kind(*(default_convert(part) for part in data))
    if isinstance(data, (list, tuple, range)):
        return [default_convert(part) for part in data]
    return data


def get_worker_info():
    """None: all samples are loaded by the process that asks for them."""
    return None


class _DatasetKind:
    Map = 0
    Iterable = 1


class _InfiniteConstantSampler(Sampler):
    """What stands for a sampler where samples come by themselves."""

    def __init__(self):
        super().__init__(None)

    def __iter__(self):
        while True:
            yield None

    def __len__(self):
        raise TypeError("object of type '_InfiniteConstantSampler' has no len()")


class DataLoader:
    """Batches of a data set."""

    __module__ = "torch.utils.data.dataloader"
    _initialized = False

    def __init__(self, dataset, batch_size=1, shuffle=False, sampler=None, batch_sampler=None,
                 num_workers=0, collate_fn=None, pin_memory=False, drop_last=False, timeout=0,
                 worker_init_fn=None, multiprocessing_context=None):
        if num_workers < 0:
            raise ValueError(
                "num_workers option should be non-negative; use num_workers=0 to disable "
                "multiprocessing.")
        if timeout < 0:
            raise ValueError("timeout option should be non-negative")
        if multiprocessing_context is not None and num_workers == 0:
            raise ValueError(
                "multiprocessing_context can only be used with multi-process loading "
                f"(num_workers > 0), but got num_workers={num_workers}")
        self.dataset = dataset
        self.num_workers = num_workers
        self.pin_memory = pin_memory
        self.timeout = timeout
        self.worker_init_fn = worker_init_fn
        is_iterable = isinstance(dataset, IterableDataset)
        self._dataset_kind = _DatasetKind.Iterable if is_iterable else _DatasetKind.Map
        if is_iterable:
            for name, value, usual in (
                    ("shuffle", shuffle, False), ("sampler", sampler, None),
                    ("batch_sampler", batch_sampler, None)):
                if value is not usual:
                    raise ValueError(
                        "DataLoader with IterableDataset: expected unspecified "
                        f"{name} option, but got {name}={value}")
        if sampler is not None and shuffle:
            raise ValueError("sampler option is mutually exclusive with shuffle")
        if batch_sampler is not None:
            if batch_size != 1 or shuffle or sampler is not None or drop_last:
                raise ValueError(
                    "batch_sampler option is mutually exclusive with batch_size, shuffle, "
                    "sampler, and drop_last")
            batch_size = None
            drop_last = False
        elif batch_size is None and (shuffle or drop_last):
            raise ValueError(
                "batch_size=None option disables auto-batching and is mutually exclusive with "
                "shuffle, and drop_last")
        if sampler is None:
            if is_iterable:
                sampler = _InfiniteConstantSampler()
            else:
                sampler = (RandomSampler if shuffle else SequentialSampler)(dataset)
        if batch_size is not None and batch_sampler is None:
            batch_sampler = BatchSampler(sampler, batch_size, drop_last)
        self.batch_size = batch_size
        self.drop_last = drop_last
        self.sampler = sampler
        self.batch_sampler = batch_sampler
        if collate_fn is None:
            collate_fn = default_convert if batch_sampler is None else default_collate
        self.collate_fn = collate_fn
        self._initialized = True

    def __setattr__(self, name, value):
        if self._initialized and name in ("batch_size", "batch_sampler", "sampler", "drop_last",
                                          "dataset"):
            raise ValueError(
                f"{name} attribute should not be set after {type(self).__name__} is initialized")
        super().__setattr__(name, value)

    @property
    def _index_sampler(self):
        return self.sampler if self.batch_sampler is None else self.batch_sampler

    def __iter__(self):
        return _SingleProcessDataLoaderIter(self)

    def __len__(self):
        if self._dataset_kind == _DatasetKind.Iterable:
            # PyTorch 1.4 counts the samples, not the batches.
            return len(self.dataset)
        return len(self._index_sampler)


class _SingleProcessDataLoaderIter:
    """One way through a data set."""

    __module__ = "torch.utils.data.dataloader"

    def __init__(self, loader):
        self._loader = loader
        # PyTorch draws a seed for its workers, whether there are any or not.
        self._base_seed = torch.empty((), dtype=torch.int64).random_().item()
        self._places = iter(loader._index_sampler)
        self._samples = None
        self._ended = False
        if loader._dataset_kind == _DatasetKind.Iterable:
            self._samples = iter(loader.dataset)
        self._whole = None
        if loader.collate_fn is default_collate and self._samples is None:
            self._whole = getattr(loader.dataset, "_batch", None)

    def __iter__(self):
        return self

    def __len__(self):
        return len(self._loader._index_sampler)

    def __next__(self):
        places = next(self._places)
        loader = self._loader
        if self._samples is not None:
            return self._next_samples(places)
        if loader.batch_sampler is None:
            return loader.collate_fn(loader.dataset[places])
        if self._whole is not None:
            batch = self._whole(places)
            if batch is not None:
                return batch
            self._whole = None
        dataset = loader.dataset
        return loader.collate_fn([dataset[place] for place in places])

    def _next_samples(self, places):
        loader = self._loader
        if loader.batch_sampler is None:
            return loader.collate_fn(next(self._samples))
        if self._ended:
            raise StopIteration
        batch = []
        for _ in places:
            try:
                batch.append(next(self._samples))
            except StopIteration:
                self._ended = True
                break
        if not batch or self._ended and loader.drop_last and len(batch) < len(places):
            raise StopIteration
        return loader.collate_fn(batch)
