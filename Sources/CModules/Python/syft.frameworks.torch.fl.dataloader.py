"""Batches of federated data."""

import logging
import math

import torch


def default_collate(batch):
    """One tensor, or a list of them, of the items of a batch."""
    first = batch[0]
    if isinstance(first, torch.Tensor):
        return torch.stack(batch, 0)
    if isinstance(first, bool) or isinstance(first, int):
        return torch.tensor(batch)
    if isinstance(first, float):
        return torch.tensor(batch, dtype=torch.float64)
    if isinstance(first, str):
        return batch
    if isinstance(first, dict):
        return {key: default_collate([item[key] for item in batch]) for key in first}
    if isinstance(first, (list, tuple)):
        return [default_collate(list(items)) for items in zip(*batch)]
    raise TypeError(
        f'batch must contain tensors, numbers, dicts or lists; found {type(first)}')


def _places(count, size, shuffle, drop_last):
    """The places of each batch."""
    order = torch.randperm(count).tolist() if shuffle else list(range(count))
    for start in range(0, count, size):
        places = order[start:start + size]
        if len(places) == size or not drop_last:
            yield places


class _Iterator:
    """Goes through the workers' batches, one worker after the other."""

    def __init__(self, loader, worker_idx):
        self.loader = loader
        self.worker_idx = worker_idx
        self.waiting = dict(enumerate(loader.workers))
        self.batches = {worker: loader.places(worker) for worker in loader.workers}

    def __iter__(self):
        return self

    def __len__(self):
        return len(self.loader.federated_dataset)

    def __next__(self):
        while self.worker_idx in self.waiting:
            worker = self.waiting[self.worker_idx]
            places = next(self.batches[worker], None)
            if places is not None:
                return self.loader.batch(worker, places)
            del self.waiting[self.worker_idx]
            busy = [other.worker_idx for other in self.loader.iterators]
            free = [index for index in self.waiting if index not in busy]
            self.worker_idx = free[0] if free else -1
        self.worker_idx = -1
        raise StopIteration


class _WorkerIterator:
    """Goes through the batches of one worker."""

    def __init__(self, loader, worker_idx):
        self.loader = loader
        self.worker_idx = worker_idx
        self.worker = loader.workers[worker_idx]
        self.batches = loader.places(self.worker)

    def __iter__(self):
        return self

    def __next__(self):
        return self.loader.batch(self.worker, next(self.batches))


class FederatedDataLoader:
    """Batches as pointers to where the data are, worker after worker, or from several at a time."""

    def __init__(
        self, federated_dataset, batch_size=8, shuffle=False, num_iterators=1, drop_last=False,
        collate_fn=default_collate, iter_per_worker=False, **kwargs
    ):
        if kwargs:
            options = ', '.join(f'{key}: {value}' for key, value in kwargs.items())
            logging.warning(f'The following options are not supported: {options}')
        if not hasattr(federated_dataset, 'workers'):
            raise Exception(
                'Your dataset is not a FederatedDataset, please use '
                'torch.utils.data.DataLoader instead.')
        self.workers = federated_dataset.workers
        self.federated_dataset = federated_dataset
        self.batch_size = batch_size
        self.shuffle = shuffle
        self.drop_last = drop_last
        self.collate_fn = collate_fn
        self.iter_class = _WorkerIterator if iter_per_worker else _Iterator
        if iter_per_worker:
            self.num_iterators = len(self.workers)
        elif len(self.workers) == 1:
            self.num_iterators = 1
        else:
            # One worker must be free for an iterator that has come to its worker's end.
            self.num_iterators = min(num_iterators, len(self.workers) - 1)
        self.iterators = []

    def places(self, worker):
        count = len(self.federated_dataset[worker])
        return _places(count, self.batch_size, self.shuffle, self.drop_last)

    def batch(self, worker, places):
        part = self.federated_dataset[worker]
        return self.collate_fn([part[place] for place in places])

    def __iter__(self):
        self.iterators = []
        for index in range(self.num_iterators):
            self.iterators.append(self.iter_class(self, index))
        return self

    def __next__(self):
        if self.num_iterators > 1:
            batches = {}
            for iterator in self.iterators:
                data, target = next(iterator)
                batches[data.location] = (data, target)
            return batches
        data, target = next(self.iterators[0])
        return data, target

    def __len__(self):
        length = len(self.federated_dataset) / self.batch_size
        return int(length) if self.drop_last else math.ceil(length)
