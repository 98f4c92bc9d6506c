"""A pointer to a data set at a worker."""


class PointerDataset:
    """Items of it are pointers; `get` fetches the data set."""

    def __init__(self, pointer):
        self._pointer = pointer
        self.federated = False

    def __repr__(self):
        return '[PointerDataset' + repr(self._pointer)[len('[CallablePointer'):]

    id = property(lambda self: self._pointer.id)
    id_at_location = property(lambda self: self._pointer.id_at_location)
    location = property(lambda self: self._pointer.location)
    owner = property(lambda self: self._pointer.owner)
    tags = property(lambda self: self._pointer.tags)
    description = property(lambda self: self._pointer.description)
    data = property(lambda self: self._pointer.call('get_data'))
    targets = property(lambda self: self._pointer.call('get_targets'))

    def __len__(self):
        return self._pointer.call('__len__')

    def __getitem__(self, index):
        return self._pointer.call('__getitem__', index)

    def get(self, user=None, reason='', deregister_ptr=True):
        return self._pointer.get(user=user, reason=reason)


RemoteDataset = PointerDataset
