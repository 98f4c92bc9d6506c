"""Federated data."""

from syft.frameworks.torch.fl.dataset import BaseDataset, FederatedDataset
from syft.frameworks.torch.fl.dataloader import FederatedDataLoader
