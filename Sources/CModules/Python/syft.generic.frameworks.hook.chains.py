"""Calls on tensors with further layers: each layer's class says what it does."""

import importlib


def is_layer(value):
    return isinstance(value, _layer_class())


def _layer_class():
    from syft.generic.abstract.tensor import AbstractTensor
    return AbstractTensor


def is_in_place(name):
    if name.startswith('__'):
        return name.startswith('__i') and name not in (
            '__invert__', '__iter__', '__int__', '__index__')
    return name.endswith('_')


def under(value):
    """The value with each wrapper and layer taken off once."""
    if isinstance(value, (list, tuple)):
        return type(value)(under(item) for item in value)
    if is_layer(value) or getattr(value, 'is_wrapper', False) is True:
        return value.child
    return value


def over(value, put):
    """The value with a layer put on each tensor in it."""
    if isinstance(value, (list, tuple)):
        return type(value)(over(item, put) for item in value)
    if value is None or isinstance(value, (bool, int, float, str, dict)):
        return value
    return put(value)


def call(module, name, receiver, args, kwargs):
    """A call on wrappers: of a method, or (with a module) of a function."""
    options = {key: under(value) for key, value in kwargs.items()}
    given = tuple(under(item) for item in args)
    if module is None:
        if getattr(receiver, 'is_wrapper', False) is not True:
            raise PureTensor(name)
        response = getattr(under(receiver), name)(*given, **options)
        if is_in_place(name):
            return receiver
    else:
        first = given[0][0] if isinstance(given[0], (list, tuple)) else given[0]
        handler = getattr(type(first), 'handle_func_command', None)
        if handler is None:
            response = function(module + '.' + name)(*given, **options)
        else:
            response = handler((module + '.' + name, None, given, options))
    return over(response, wrap)


def PureTensor(name):
    from syft.exceptions import PureFrameworkTensorFoundError
    return PureFrameworkTensorFoundError(
        name + ' got a plain tensor and one with a further layer')


def wrap(value):
    return value.wrap() if hasattr(value, 'wrap') else value


def function(path):
    """The function of that path."""
    module, _, name = path.rpartition('.')
    return getattr(importlib.import_module(module), name)
