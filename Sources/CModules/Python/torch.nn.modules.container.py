"""Modules of modules."""
import operator
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from itertools import islice

import torch
from torch.nn.modules.module import Module
from _nn import Parameter


class Sequential(Module):
    def __init__(self, *args):
        super().__init__()
        if len(args) == 1 and isinstance(args[0], OrderedDict):
            for name, module in args[0].items():
                self.add_module(name, module)
        else:
            for position, module in enumerate(args):
                self.add_module(str(position), module)

    def _at(self, index):
        size = len(self._modules)
        index = operator.index(index)
        if not -size <= index < size:
            raise IndexError("index {} is out of range".format(index))
        return next(islice(self._modules, index % size, None))

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self.__class__(OrderedDict(list(self._modules.items())[index]))
        return self._modules[self._at(index)]

    def __setitem__(self, index, module):
        setattr(self, self._at(index), module)

    def __delitem__(self, index):
        if isinstance(index, slice):
            for name in list(self._modules)[index]:
                delattr(self, name)
        else:
            delattr(self, self._at(index))

    def __len__(self):
        return len(self._modules)

    def __iter__(self):
        return iter(self._modules.values())

    def append(self, module):
        self.add_module(str(len(self)), module)
        return self

    def forward(self, input):
        for module in self._modules.values():
            input = module(input)
        return input


class ModuleList(Module):
    def __init__(self, modules=None):
        super().__init__()
        if modules is not None:
            self += modules

    def _place(self, index):
        index = operator.index(index)
        if not -len(self) <= index < len(self):
            raise IndexError("index {} is out of range".format(index))
        return str(index + len(self) if index < 0 else index)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self.__class__(list(self._modules.values())[index])
        return self._modules[self._place(index)]

    def __setitem__(self, index, module):
        setattr(self, self._place(index), module)

    def __delitem__(self, index):
        if isinstance(index, slice):
            for place in range(len(self._modules))[index]:
                delattr(self, str(place))
        else:
            delattr(self, self._place(index))
        kept = list(self._modules.values())
        self._modules = OrderedDict((str(place), module) for place, module in enumerate(kept))

    def __len__(self):
        return len(self._modules)

    def __iter__(self):
        return iter(self._modules.values())

    def __iadd__(self, modules):
        return self.extend(modules)

    def insert(self, index, module):
        for place in range(len(self._modules), index, -1):
            self._modules[str(place)] = self._modules[str(place - 1)]
        self._modules[str(index)] = module

    def append(self, module):
        self.add_module(str(len(self)), module)
        return self

    def extend(self, modules):
        if not isinstance(modules, Iterable):
            raise TypeError(
                "ModuleList.extend should be called with an iterable, but got "
                + type(modules).__name__)
        offset = len(self)
        for place, module in enumerate(modules):
            self.add_module(str(offset + place), module)
        return self

    def forward(self):
        raise NotImplementedError()


class _Keyed:
    """What ModuleDict and ParameterDict have in common; _parts is where their entries are."""

    def __getitem__(self, key):
        return self._parts()[key]

    def __delitem__(self, key):
        del self._parts()[key]

    def __len__(self):
        return len(self._parts())

    def __iter__(self):
        return iter(self._parts())

    def __contains__(self, key):
        return key in self._parts()

    def clear(self):
        self._parts().clear()

    def pop(self, key):
        value = self[key]
        del self[key]
        return value

    def keys(self):
        return self._parts().keys()

    def items(self):
        return self._parts().items()

    def values(self):
        return self._parts().values()

    def update(self, entries):
        kind = type(self).__name__
        if not isinstance(entries, Iterable):
            raise TypeError("{}s.update should be called with an iterable of key/value pairs, but got "
                            .format(kind) + type(entries).__name__)
        if isinstance(entries, Mapping):
            pairs = entries.items()
            if not isinstance(entries, (OrderedDict, type(self))):
                pairs = sorted(pairs)
        elif isinstance(entries, _Keyed):
            pairs = entries.items()
        else:
            pairs = []
            for place, pair in enumerate(entries):
                if not isinstance(pair, Iterable):
                    raise TypeError(
                        "{} update sequence element #{} should be Iterable; is {}".format(
                            kind, place, type(pair).__name__))
                if not len(pair) == 2:
                    raise ValueError(
                        "{} update sequence element #{} has length {}; 2 is required".format(
                            kind, place, len(pair)))
                pairs.append(pair)
        for key, value in pairs:
            self[key] = value


class ModuleDict(_Keyed, Module):
    def __init__(self, modules=None):
        Module.__init__(self)
        if modules is not None:
            self.update(modules)

    def _parts(self):
        return self._modules

    def __setitem__(self, key, module):
        self.add_module(key, module)

    def forward(self):
        raise NotImplementedError()


def _described(value):
    size = "x".join(str(n) for n in value.size())
    return "Parameter containing: [{} of size {}]".format(value.type(), size)


class ParameterList(Module):
    def __init__(self, parameters=None):
        super().__init__()
        if parameters is not None:
            self += parameters

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self.__class__(list(self._parameters.values())[index])
        index = operator.index(index)
        if not -len(self) <= index < len(self):
            raise IndexError("index {} is out of range".format(index))
        return self._parameters[str(index + len(self) if index < 0 else index)]

    def __setitem__(self, index, param):
        self.register_parameter(str(operator.index(index)), param)

    def __len__(self):
        return len(self._parameters)

    def __iter__(self):
        return iter(self._parameters.values())

    def __iadd__(self, parameters):
        return self.extend(parameters)

    def append(self, parameter):
        self.register_parameter(str(len(self)), parameter)
        return self

    def extend(self, parameters):
        if not isinstance(parameters, Iterable):
            raise TypeError(
                "ParameterList.extend should be called with an iterable, but got "
                + type(parameters).__name__)
        offset = len(self)
        for place, param in enumerate(parameters):
            self.register_parameter(str(offset + place), param)
        return self

    def extra_repr(self):
        return "\n".join(
            "  (" + str(key) + "): " + _described(value) for key, value in self._parameters.items())

    def __call__(self, input):
        raise RuntimeError("ParameterList should not be called.")


class ParameterDict(_Keyed, Module):
    def __init__(self, parameters=None):
        Module.__init__(self)
        if parameters is not None:
            self.update(parameters)

    def _parts(self):
        return self._parameters

    def __setitem__(self, key, parameter):
        self.register_parameter(key, parameter)

    def extra_repr(self):
        return "\n".join(
            "  (" + str(key) + "): " + _described(value) for key, value in self._parameters.items())

    def __call__(self, input):
        raise RuntimeError("ParameterDict should not be called.")
