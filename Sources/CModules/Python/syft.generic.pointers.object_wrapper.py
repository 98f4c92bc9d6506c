"""Any object with an id, tags and a description, so that a worker can keep it."""


class ObjectWrapper:
    """Calling it calls the object."""

    def __init__(self, obj, id, tags=None, description=None):
        self._obj = obj
        self.id = id
        self.tags = tags
        self.description = description

    def __call__(self, *args, **kwargs):
        return self._obj(*args, **kwargs)

    def __str__(self):
        return f'<ObjectWrapper id:{self.id} obj:{self._obj}>'

    __repr__ = __str__

    @property
    def obj(self):
        return self._obj
