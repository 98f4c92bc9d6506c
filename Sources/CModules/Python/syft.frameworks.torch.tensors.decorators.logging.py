"""A layer that tells what is done with its tensor."""

from syft.generic.abstract.tensor import AbstractTensor
from syft.generic.frameworks.overload import overloaded


class LoggingTensor(AbstractTensor):
    """Prints what is called on it: an example of a layer of one's own."""

    def __init__(self, owner=None, id=None, tags=None, description=None):
        super().__init__(id=id, owner=owner, tags=tags, description=description)

    @overloaded.method
    def add(self, _self, *args, **kwargs):
        print('Log method add')
        return _self.add(*args, **kwargs)

    def __add__(self, other):
        return self._method('__add__')(other)

    @staticmethod
    @overloaded.module
    def torch(module):
        def add(x, y):
            print('Log function torch.add')
            return x + y

        module.add = add

        @overloaded.function
        def mul(x, y):
            print('Log function torch.mul')
            return x * y

        module.mul = mul

        @overloaded.module
        def nn(module):
            @overloaded.module
            def functional(module):
                def relu(x):
                    print('Log function torch.nn.functional.relu')
                    return LoggingTensor.handle_func_command(('torch.relu', None, (x,), {}))

                module.relu = relu

            module.functional = functional

        module.nn = nn

    @classmethod
    def on_function_call(cls, command):
        print('Default log', command[0])
