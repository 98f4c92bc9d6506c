"""Federated data sets and their loaders."""
from _probe import *

data = torch.arange(20).float().view(10, 2)
targets = torch.arange(10)
base = sy.BaseDataset(data, targets)
show(base)
show(len(base), base[3])
fed = base.federate((bob, alice, charlie))
show(fed)
show(len(fed), fed.workers, [len(fed[name]) for name in fed.workers])
stores()
show(fed['bob'])
show(fed['bob'].location, fed['alice'].data.shape)
loader = sy.FederatedDataLoader(fed, batch_size=2)
show(len(loader))
for x, y in loader:
    show(x.location.id, x.get(), y.get())
for x, y in sy.FederatedDataLoader(fed, batch_size=3, drop_last=True):
    show(x.location.id, x.shape, y.shape)
show(len(sy.FederatedDataLoader(fed, batch_size=3, drop_last=True)))
two = sy.FederatedDataLoader(fed, batch_size=2, num_iterators=2)
for batch in two:
    show([(worker.id, pair[0].get(), pair[1].get()) for worker, pair in batch.items()])
each = sy.FederatedDataLoader(fed, batch_size=2, iter_per_worker=True)
for batch in each:
    show([(worker.id, pair[1].get()) for worker, pair in batch.items()])
shuffled = sy.FederatedDataLoader(fed, batch_size=4, shuffle=True)
seen = []
for x, y in shuffled:
    seen += y.get().tolist()
show(sorted(seen), len(seen))
attempt(lambda: sy.FederatedDataLoader([1, 2]))
attempt(lambda: fed['nobody'])
from syft.frameworks.torch.fl.utils import extract_batches_per_worker
batches = extract_batches_per_worker(sy.FederatedDataLoader(fed, batch_size=2))
show(sorted((worker.id, len(pairs)) for worker, pairs in batches.items()))
del batches, batch, x, y
stores()
part = fed.get_dataset('alice')
show(part.data)
show(fed.workers, len(fed))
stores()
remote = sy.BaseDataset(torch.tensor([[1.0], [2.0]]), torch.tensor([0, 1])).send(bob)
show(remote)
show(len(remote), remote.location)
show(remote.data.get(), remote.targets.get())
show(remote[1][0].get())
show(bob.objects_count())
show(remote.get())
made = sy.FederatedDataset([
    sy.BaseDataset(torch.tensor([[1.0]]).send(bob), torch.tensor([1]).send(bob)),
    sy.BaseDataset(torch.tensor([[2.0]]).send(alice), torch.tensor([2]).send(alice))])
show(made)
show([(x.get(), y.get()) for x, y in sy.FederatedDataLoader(made, batch_size=1)])
tagged = sy.BaseDataset(torch.tensor([1.0]), torch.tensor([0])).tag('#d').describe('words')
show(tagged)
changed = sy.BaseDataset(torch.tensor([1.0, 2.0]), torch.tensor([0, 1]))
changed.transform(lambda values: values * 2)
show(changed.data, changed.get_data() is changed.data, changed.get_targets())
attempt(lambda: sy.BaseDataset([1], [2]).transform(lambda values: values))
