"""Six workers with a few data sets, for playing around."""

import syft

_names = ('bob', 'theo', 'jason', 'alice', 'andy', 'jon')


def create_sandbox(gbs, verbose=True, download_data=True):
    """Makes hook, workers and a grid of them, and puts them into a dict of names."""
    torch = gbs['torch'] if 'torch' in gbs else gbs['th']

    def tell(text):
        if verbose:
            print(text)

    print('Setting up Sandbox...')
    tell('\t- Hooking PyTorch')
    hook = syft.TorchHook(torch)
    tell('\t- Creating Virtual Workers:')
    workers = []
    for name in _names:
        tell('\t\t- ' + name)
        workers.append(syft.VirtualWorker(hook, id=name))
    tell('\tStoring hook and workers as global variables...')
    gbs['hook'] = hook
    for name, worker in zip(_names, workers):
        gbs[name] = worker
    gbs['workers'] = workers
    if download_data:
        from syft import _sandbox_data
        tell('\tLoading datasets from SciKit Learn...')
        parts = _sandbox_data.load(torch, tell)
        tell('\tDistributing Datasets Amongst Workers...')
        for part in parts:
            _distribute(part, workers)
    tell('\tCollecting workers into a VirtualGrid...')
    gbs['grid'] = syft.PrivateGridNetwork(*workers)
    print('Done!')


def _distribute(data, workers):
    """Sends each worker its part of the rows; the last one gets what remains."""
    size = data.shape[0] // len(workers)
    for number, worker in enumerate(workers):
        last = number == len(workers) - 1
        part = data[number * size:] if last else data[number * size:(number + 1) * size]
        part.tags = data.tags
        part.description = data.description
        part.send(worker).child.garbage_collect_data = False


def make_hook(gbs):
    """The sandbox without data, in silence."""
    return create_sandbox(gbs, False, False)
