"""Pointers to several workers, used as one tensor."""

from syft.generic.abstract.tensor import AbstractTensor
from syft.generic.frameworks.hook import chains


class MultiPointerTensor(AbstractTensor):
    """What is done with it is done at every worker."""

    def __init__(self, owner=None, id=None, tags=None, description=None, children=()):
        super().__init__(id=id, owner=owner, tags=tags, description=description)
        children = list(children)
        self.child = {}
        for pointer in children:
            assert pointer.shape == children[0].shape
            self.child[pointer.location.id] = pointer

    def __str__(self):
        return '[MultiPointerTensor]' + ''.join(
            '\n\t-> ' + str(pointer) for pointer in self.child.values())

    def __repr__(self):
        return 'MultiPointerTensor>' + repr(self.child)

    def layered(self, pointers):
        made = MultiPointerTensor(owner=self.owner)
        made.child = pointers
        return made

    def _part(self, value, worker):
        if isinstance(value, MultiPointerTensor):
            value = value.child
        if isinstance(value, dict):
            return value[worker]
        if isinstance(value, (list, tuple)):
            return type(value)(self._part(item, worker) for item in value)
        return value

    def _method(self, name):
        def forward(*args, **kwargs):
            results = {}
            for worker, pointer in self.child.items():
                given = [self._part(item, worker) for item in args]
                options = {key: self._part(value, worker) for key, value in kwargs.items()}
                results[worker] = getattr(pointer, name)(*given, **options)
            if chains.is_in_place(name):
                return self
            return self._gathered(results)

        return forward

    def _gathered(self, results):
        first = next(iter(results.values()), None)
        if isinstance(first, (list, tuple)):
            return type(first)(
                self.layered({worker: result[place] for worker, result in results.items()})
                for place in range(len(first)))
        if hasattr(first, 'location'):
            return self.layered(results)
        return results

    @property
    def shape(self):
        return next(iter(self.child.values())).shape

    @property
    def grad(self):
        return {worker: pointer.grad for worker, pointer in self.child.items()}

    @property
    def data(self):
        return self.layered({worker: pointer.data for worker, pointer in self.child.items()})

    def get(self, sum_results=False):
        """The values, or their sum."""
        results = [pointer.get() for pointer in self.child.values()]
        return sum(results) if sum_results else results

    def virtual_get(self, sum_results=False):
        """The values without a message; the workers keep them."""
        results = [
            pointer.location.get_obj(pointer.id_at_location) for pointer in self.child.values()]
        return sum(results) if sum_results else results

    def clone(self):
        made = self.layered(
            {worker: pointer.clone() for worker, pointer in self.child.items()})
        made.id = self.id
        return made

    def copy(self):
        return self._method('copy')()

    def set_garbage_collect_data(self, value):
        for pointer in self.child.values():
            getattr(pointer, 'child', None) or pointer
            pointer.set_garbage_collect_data(value)

    @classmethod
    def handle_func_command(cls, command):
        path, _, args, kwargs = command
        first = args[0][0] if isinstance(args[0], (list, tuple)) else args[0]
        workers = first if isinstance(first, dict) else first.child
        owner = first if isinstance(first, cls) else cls()
        results = {}
        for worker in workers:
            given = [_wrapped(owner._part(item, worker)) for item in args]
            options = {key: _wrapped(owner._part(value, worker)) for key, value in kwargs.items()}
            results[worker] = _bare(chains.function(path)(*given, **options))
        return owner._gathered(results)


def _wrapped(value):
    if isinstance(value, (list, tuple)):
        return type(value)(_wrapped(item) for item in value)
    return value.wrap() if hasattr(value, 'location') and not value.is_wrapper else value


def _bare(value):
    if isinstance(value, (list, tuple)):
        return type(value)(_bare(item) for item in value)
    return value.child if getattr(value, 'is_wrapper', False) is True else value
