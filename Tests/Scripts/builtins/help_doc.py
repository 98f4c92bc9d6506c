def f():
    """First line.

    More.
    """
print(f.__doc__)
class A:
    "About A."
    def m(self):
        'About m.'
print(A.__doc__, A.m.__doc__, A().__doc__)
class B(A): pass
print(B.__doc__, B.m.__doc__)
def g():
    x = 1
    "not a doc"
print(g.__doc__)
print(isinstance(len.__doc__, str), isinstance(int.__doc__, str), (lambda: 0).__doc__)
f.__doc__ = "changed"
print(f.__doc__)
A.__doc__ = "new"
print(A.__doc__)
