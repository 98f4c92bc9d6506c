"""Fills `syft` with the names of its modules that are written in Python."""

import syft
import syft.frameworks.torch.fl.utils
from syft.federated.floptimizer import Optims
from syft.frameworks.torch.fl.dataloader import FederatedDataLoader
from syft.frameworks.torch.fl.dataset import BaseDataset, FederatedDataset
from syft.frameworks.torch.tensors.decorators.logging import LoggingTensor
from syft.frameworks.torch.tensors.interpreters.private import PrivateTensor
from syft.generic.id_provider import IdProvider
from syft.generic.pointers.multi_pointer import MultiPointerTensor
from syft.grid.private_grid import PrivateGridNetwork
from syft.sandbox import create_sandbox, make_hook

syft.Optims = Optims
syft.FederatedDataLoader = FederatedDataLoader
syft.BaseDataset = BaseDataset
syft.FederatedDataset = FederatedDataset
syft.LoggingTensor = LoggingTensor
syft.PrivateTensor = PrivateTensor
syft.IdProvider = IdProvider
syft.ID_PROVIDER = IdProvider()
syft.MultiPointerTensor = MultiPointerTensor
syft.PrivateGridNetwork = PrivateGridNetwork
syft.create_sandbox = create_sandbox
syft.make_hook = make_hook


def combine_pointers(*pointers):
    """One tensor of pointers to several workers."""
    return MultiPointerTensor(children=list(pointers)).wrap()


syft.combine_pointers = combine_pointers
