"""Kinds of numbers, as abstract classes."""

from abc import ABCMeta

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


class Number(metaclass=ABCMeta):
    """Any number."""

    __slots__ = ()
    __hash__ = None

    @classmethod
    def __subclasshook__(cls, subclass):
        return NotImplemented


class Complex(Number):
    """A number with a real and an imaginary part."""


class Real(Complex):
    """A number on a line."""


class Rational(Real):
    """A fraction."""


class Integral(Rational):
    """A whole number."""


Complex.register(complex)
Real.register(float)
Integral.register(int)
