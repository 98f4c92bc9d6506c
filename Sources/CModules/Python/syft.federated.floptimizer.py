"""One optimiser a worker, so that each keeps a state of its own."""

import copy


class Optims:
    """An optimiser for each worker, begun in the state of the one that is given."""

    def __init__(self, workers, optim):
        self.optim = optim
        self.workers = workers
        self.optimizers = {}
        for worker in workers:
            own = copy.copy(optim)
            own.load_state_dict(optim.state_dict())
            self.optimizers[str(worker)] = own

    def get_optim(self, worker):
        """The optimiser of a worker, by its name."""
        return self.optimizers[str(worker)]

    def count(self):
        """How many optimisers there are."""
        return len(self.workers)
