"""The base of the classes of layers."""

import syft
from syft.generic.frameworks.hook import chains


class AbstractTensor:
    """A layer over a tensor. A method that its class does not have goes to what is under it."""

    def __init__(self, id=None, owner=None, tags=None, description=None, child=None):
        self.owner = owner if owner is not None else syft.local_worker
        self.id = id if id is not None else syft._next_id()
        self.tags = tags
        self.description = description
        if child is not None:
            self.child = child

    def __str__(self):
        if self.has_child():
            return type(self).__name__ + '>' + str(self.child)
        return type(self).__name__

    __repr__ = __str__

    def __getattr__(self, name):
        if name.startswith('_') or name in ('child', 'tags', 'description', 'owner', 'id'):
            raise AttributeError(
                f"'{type(self).__name__}' object has no attribute '{name}'")
        if not hasattr(syft.torch.Tensor, name):
            raise AttributeError(
                f"'{type(self).__name__}' object has no attribute '{name}'")
        return self._method(name)

    def _method(self, name):
        def forward(*args, **kwargs):
            given = [chains.under(item) for item in args]
            options = {key: chains.under(value) for key, value in kwargs.items()}
            response = getattr(self.child, name)(*given, **options)
            if chains.is_in_place(name):
                return self
            return chains.over(response, self.layered)

        return forward

    def has_child(self):
        return 'child' in self.__dict__

    is_wrapper = False

    @property
    def shape(self):
        return self.child.shape

    @property
    def grad(self):
        grad = self.child.grad
        return None if grad is None else grad.wrap()

    def dim(self):
        return len(self.shape)

    def __len__(self):
        return self.shape[0] if len(self.shape) else 0

    def get_class_attributes(self):
        """What a new layer of this class is made with."""
        return {}

    def layered(self, value):
        """A layer of the same class over a value."""
        made = type(self)(**self.get_class_attributes())
        made.child = value
        return made

    def wrap(self, register=True, type=None, **kwargs):
        return syft._wrap(self)

    def on(self, tensor, wrap=True):
        """Puts this layer over a tensor: under its wrapper, or (without `wrap`) at the top."""
        if not wrap:
            self.child = tensor
            return self
        if not tensor.has_child():
            tensor = tensor.wrap()
        self.id = tensor.id
        self.child = tensor.child
        tensor.child = self
        return tensor

    def copy(self):
        return self + 0

    def clone(self):
        made = type(self)(**self.get_class_attributes())
        made.id = self.id
        made.owner = self.owner
        if self.has_child():
            made.child = self.child.clone()
        return made

    def get(self, *args, **kwargs):
        made = type(self)(**self.get_class_attributes())
        made.tags = self.tags
        made.description = self.description
        return made.on(self.child.get())

    def allow(self, user=None):
        """Whether a user may fetch the tensor."""
        child = self.__dict__.get('child')
        while child is not None and hasattr(child, 'allow') and child is not self:
            return child.allow(user)
        return True

    @classmethod
    def rgetattr(cls, obj, path):
        for name in path.split('.'):
            obj = getattr(obj, name)
        return obj

    @classmethod
    def on_function_call(cls, command):
        """Called before a function that the class does not have itself."""

    @classmethod
    def handle_func_command(cls, command):
        path, _, args, kwargs = command
        own = cls
        try:
            for name in path.split('.'):
                own = vars(own)[name] if isinstance(own, type) else getattr(own, name)
                if isinstance(own, staticmethod):
                    own = own.__func__
        except (AttributeError, KeyError):
            own = None
        if own is not None:
            return own(*args, **kwargs)
        cls.on_function_call(command)
        first = args[0][0] if isinstance(args[0], (list, tuple)) else args[0]
        given = [chains.under(item) for item in args]
        options = {key: chains.under(value) for key, value in kwargs.items()}
        inner = given[0][0] if isinstance(given[0], (list, tuple)) else given[0]
        handler = getattr(type(inner), 'handle_func_command', None)
        if handler is None:
            response = chains.function(path)(*given, **options)
        else:
            response = handler((path, None, tuple(given), options))
        return chains.over(response, first.layered)


def _operator(name, plain):
    def operate(self, *args):
        own = getattr(type(self), plain, None) if plain else None
        if own is not None:
            return own(self, *args)
        return self._method(name)(*args)

    operate.__name__ = name
    return operate


for _name, _plain in (
    ('__add__', 'add'), ('__sub__', 'sub'), ('__mul__', 'mul'), ('__truediv__', 'div'),
    ('__pow__', 'pow'), ('__matmul__', 'matmul'), ('__eq__', 'eq'), ('__ne__', 'ne'),
    ('__lt__', 'lt'), ('__le__', 'le'), ('__gt__', 'gt'), ('__ge__', 'ge'), ('__mod__', None),
    ('__radd__', None), ('__rmul__', None), ('__rsub__', None), ('__rtruediv__', None),
    ('__neg__', 'neg'), ('__abs__', 'abs'), ('__getitem__', None), ('__setitem__', None),
    ('__iadd__', None), ('__isub__', None), ('__imul__', None), ('__itruediv__', None),
):
    setattr(AbstractTensor, _name, _operator(_name, _plain))
AbstractTensor.__hash__ = object.__hash__
