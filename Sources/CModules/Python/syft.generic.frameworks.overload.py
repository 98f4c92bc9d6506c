"""Decorators for the classes of layers: what they decorate gets what is under the layer, and what it
gives gets the layer again."""

from syft.generic.frameworks.hook import chains


class Module:
    """Holds the functions that a layer has instead of a module's."""


def method(function):
    name = function.__name__

    def layered(self, *args, **kwargs):
        given = [chains.under(item) for item in args]
        options = {key: chains.under(value) for key, value in kwargs.items()}
        response = function(self, self.child, *given, **options)
        return chains.over(response, self.layered)

    layered.__name__ = name
    layered.__doc__ = function.__doc__
    return layered


def function(function):
    name = function.__name__

    def layered(*args, **kwargs):
        first = args[0][0] if isinstance(args[0], (list, tuple)) else args[0]
        given = [chains.under(item) for item in args]
        options = {key: chains.under(value) for key, value in kwargs.items()}
        return chains.over(function(*given, **options), first.layered)

    layered.__name__ = name
    return layered


def module(fill):
    made = Module()
    fill(made)
    return made


class Overloaded:
    method = staticmethod(method)
    function = staticmethod(function)
    module = staticmethod(module)


overloaded = Overloaded()
