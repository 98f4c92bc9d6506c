n = 10
print(n.real, n.imag, n.numerator, n.denominator, n.conjugate(), (5).as_integer_ratio(), True.numerator)
print(n.__add__(5), n.__radd__(5), n.__sub__("x"), n.__floordiv__(3), n.__neg__(), n.__index__(), n.__bool__(), n.__eq__(10), n.__lt__("a"))
print((3).__pow__(2), (3).__pow__(2, 5), (7).__divmod__(2), (7).__truediv__(2), n.__hash__(), n.__str__(), n.__repr__(), n.__format__("x"))
print(isinstance(True, int), issubclass(bool, int), bool.__mro__, type(True + 0), True is True)
print((7).__round__(), (1234).__round__(-2), (7).__ceil__(), (7).__floor__(), (7).__trunc__(), (5).__and__(3), (5).__rsub__(10))
try:
    n.foo
except AttributeError as e:
    print(e)
try:
    n.real = 3
except AttributeError as e:
    print(e)
try:
    n.other = 3
except AttributeError as e:
    print(e)
try:
    class X(bool): pass
except TypeError as e:
    print(e)
class MyInt(int):
    def __add__(self, other): return MyInt(int(self) + other + 1)
m = MyInt(5)
print(m + 1, m * 2, type(m * 2), type(m + 1), m == 5, repr(m), {5: "a"}[m])
