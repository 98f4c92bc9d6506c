"""Data sets that lie at workers."""

import math

import torch
import syft
from syft.generic.pointers.pointer_dataset import PointerDataset


class BaseDataset:
    """Data and what they should give, side by side."""

    def __init__(
        self, data, targets, transform=None, owner=None, id=None, tags=None, description=None
    ):
        self.owner = owner if owner is not None else syft.local_worker
        self.id = id if id is not None else syft._next_id()
        self.tags = set(tags) if tags else None
        self.description = description
        self.data = data
        self.targets = targets
        self.transform_ = transform

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        item = self.data[index]
        if self.transform_ is not None:
            item = torch.tensor(self.transform_(item.numpy()))
        return item, self.targets[index]

    def __iter__(self):
        return (self[index] for index in range(len(self)))

    def transform(self, transform):
        """Changes all data by a function."""
        if not isinstance(self.data, torch.Tensor):
            raise TypeError('Transforms can be applied only on torch tensors')
        self.data = transform(self.data)

    def tag(self, *tags):
        self.tags = (self.tags or set()) | {str(tag) for tag in tags}
        return self

    def describe(self, description):
        self.description = description
        return self

    def send(self, location):
        return PointerDataset(self.owner.send(self, location))

    def get(self):
        self.data.get_()
        self.targets.get_()
        return self

    def get_data(self):
        return self.data

    def get_targets(self):
        return self.targets

    def fix_prec(self, *args, **kwargs):
        self.data.fix_prec_(*args, **kwargs)
        self.targets.fix_prec_(*args, **kwargs)
        return self

    fix_precision = fix_prec

    def float_prec(self, *args, **kwargs):
        self.data.float_prec_(*args, **kwargs)
        self.targets.float_prec_(*args, **kwargs)
        return self

    float_precision = float_prec

    def share(self, *args, **kwargs):
        self.data.share_(*args, **kwargs)
        self.targets.share_(*args, **kwargs)
        return self

    @property
    def location(self):
        return self.data.location

    def federate(self, workers):
        return dataset_federate(self, workers)

    def __repr__(self):
        text = f'BaseDataset\n\tData: {self.data}\n\ttargets: {self.targets}'
        if self.tags:
            text += '\n\tTags: ' + ''.join(f'{tag} ' for tag in self.tags)
        if self.description is not None:
            text += '\n\tDescription: ' + str(self.description).split('\n')[0] + '...'
        return text


def _stacked(values):
    if isinstance(values[0], torch.Tensor):
        return torch.stack(values)
    return torch.tensor(values)


def _part(dataset, first, last):
    """Data and targets of some places."""
    items = [dataset[place] for place in range(first, last)]
    return _stacked([item[0] for item in items]), _stacked([item[1] for item in items])


def dataset_federate(dataset, workers):
    """Divides a data set among workers, one part after the other."""
    workers = list(workers)
    size = math.ceil(len(dataset) / len(workers))
    parts = []
    for number, first in enumerate(range(0, len(dataset), size or 1)):
        worker = workers[number % len(workers)]
        data, targets = _part(dataset, first, min(first + size, len(dataset)))
        parts.append(BaseDataset(data.send(worker), targets.send(worker)))
    return FederatedDataset(parts)


class FederatedDataset:
    """The parts of a data set, by the names of the workers that hold them."""

    def __init__(self, datasets):
        self.datasets = {}
        for dataset in datasets:
            self.datasets[dataset.location.id] = dataset
            dataset.federated = True

    @property
    def workers(self):
        return list(self.datasets)

    def get_dataset(self, worker):
        """Fetches a worker's part and forgets it here."""
        part = self.datasets[worker]
        part.federated = False
        fetched = part.get()
        del self.datasets[worker]
        return fetched

    def __getitem__(self, worker_id):
        return self.datasets[worker_id]

    def __len__(self):
        return sum(len(part) for part in self.datasets.values())

    def __repr__(self):
        names = ', '.join(str(name) for name in self.workers)
        return (
            'FederatedDataset\n'
            f'    Distributed accross: {names}\n'
            f'    Number of datapoints: {len(self)}\n')


try:
    from torch.utils.data import Dataset
    Dataset.federate = dataset_federate
except (ImportError, AttributeError, TypeError):
    pass
